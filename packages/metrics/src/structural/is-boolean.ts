import { defineMetric } from "../metric.ts";

/**
 * The spellings are those that Pydantic 2 reads as a boolean: true, t, yes, y, on, 1 and false, f, no, n,
 * off, 0, in any case. White space at both ends is ignored. Empty text is not a boolean.
 */
export const isBoolean = defineMetric({
  id: 9,
  shortname: "is_boolean",
  label: "Is Boolean",
  category: "Structural",
  description: "Whether the output is a boolean in one of its usual spellings.",
  score_summary: "100 if it is, otherwise 0.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  score: ({ output }) =>
    spelling.test(output)
      ? { score: 100, explanation: "The output is a boolean." }
      : { score: 0, explanation: "The output is not a boolean." },
});

const spelling = /^\s*(?:true|t|yes|y|on|1|false|f|no|n|off|0)\s*$/i;
