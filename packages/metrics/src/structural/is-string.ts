import { defineMetric } from "../metric.ts";

/**
 * 100 for any text except empty text and text that is only white space. Each of the two has an argument that
 * lets it pass; `allow_whitespace_only` does not let empty text pass.
 */
export const isString = defineMetric({
  id: 12,
  shortname: "is_string",
  label: "Is String",
  category: "Structural",
  description: "Whether the output is text that the rules on emptiness allow.",
  score_summary: "100 if it is, otherwise 0.",
  needs: ["output"],
  arguments: [
    {
      name: "allow_empty",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether empty text passes.",
    },
    {
      name: "allow_whitespace_only",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether text that is only white space passes.",
    },
  ],
  threshold: 100,
  source: "documented",
  score({ output }, { allow_empty, allow_whitespace_only }) {
    if (output === "" && !allow_empty) return { score: 0, explanation: "The output is empty." };
    if (output !== "" && output.trim() === "" && !allow_whitespace_only)
      return { score: 0, explanation: "The output is only white space." };
    return { score: 100, explanation: "The output is text." };
  },
});
