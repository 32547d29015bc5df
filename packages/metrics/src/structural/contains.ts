import { defineMetric } from "../metric.ts";
import { excerpt } from "../text/excerpt.ts";
import { foldCase } from "../text/fold-case.ts";
import { includes } from "../text/includes.ts";

/**
 * Looks for texts in the output, anywhere, also inside of words. With `all`, the score is the share of the
 * texts that are found; with `any` or `none` it is 100 or 0. A text that is given twice counts twice.
 *
 * Nothing is normalized: `é` written as one code point is not found in `e` with a combining accent, and `e`
 * is found in the latter. If case is ignored, it is by Unicode's full case folding, whatever the language:
 * `straße` is found in `STRASSE`.
 *
 * The metadata lists the texts that are `found` and those that are `missing`, each cut after 80 characters.
 */
export const contains = defineMetric({
  id: 1001,
  shortname: "contains",
  label: "Contains",
  category: "Structural",
  description: "Looks for texts in the output.",
  score_summary: "The percentage of the texts that are found; in the modes `any` and `none` 100 or 0.",
  needs: ["output"],
  arguments: [
    {
      name: "texts",
      type: "array",
      default: null,
      required: true,
      description: "The texts to look for.",
      minItems: 1,
      maxItems: 100,
      items: { type: "string", minLength: 1, maxLength: 10_000 },
    },
    {
      name: "mode",
      type: "string",
      default: "all",
      required: false,
      description: "How many of the texts the output should have.",
      enum: ["all", "any", "none"],
    },
    {
      name: "case_sensitive",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether upper and lower case count as different.",
    },
  ],
  threshold: 100,
  source: "extension",
  score({ output }, { texts, mode, case_sensitive }) {
    const fold = case_sensitive ? (text: string) => text : foldCase;
    const folded = fold(output);
    const found: string[] = [];
    const missing: string[] = [];
    for (const text of texts) (includes(folded, fold(text)) ? found : missing).push(excerpt(text));
    const isMissed = mode === "all" || (mode === "any" && found.length === 0);
    return {
      score: scores[mode](found.length, missing.length),
      explanation: `${count(found, missing)}${isMissed ? named("Missing", missing) : named("Found", found)}`,
      metadata: { found, missing },
    };
  },
});

const scores = {
  all: (found: number, missing: number) => (100 * found) / (found + missing),
  any: (found: number) => (found > 0 ? 100 : 0),
  none: (found: number) => (found > 0 ? 0 : 100),
};

function count(found: readonly string[], missing: readonly string[]): string {
  const all = found.length + missing.length;
  return `The output has ${found.length} of ${all} ${all === 1 ? "text" : "texts"}.`;
}

/** A sentence with the first three texts and the number of the others; nothing if there is none. */
function named(what: string, texts: readonly string[]): string {
  if (texts.length === 0) return "";
  const shown = texts.slice(0, 3).map((text) => `“${text}”`);
  const more = texts.length > 3 ? ` and ${texts.length - 3} more` : "";
  return ` ${what}: ${shown.join(", ")}${more}.`;
}
