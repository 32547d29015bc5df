import type { Args } from "../metric.ts";
import type { Sample } from "../sample.ts";

/** An assertion of a promptfoo configuration. */
export type PromptfooAssertion = {
  readonly type: string;
  readonly value?: unknown;
  /** From 0 to 1. */
  readonly threshold?: number;
};

/** A metric and what to give it, so that the score reaches the threshold if the assertion passes. */
export type ExpressedAssertion = {
  readonly metric: string;
  readonly args?: Args;
  readonly sample?: Pick<Sample, "golden_answer">;
  /** From 0 to 100. Default: the metric's */
  readonly threshold?: number;
  /** Why an output may pass here and not there, or the other way round; absent if it cannot. */
  readonly differs?: string;
};

/**
 * How each type of assertion is expressed. The README of the package has the same rows.
 *
 * @throws Error for a type that no metric expresses
 */
export function expressed(assertion: PromptfooAssertion): ExpressedAssertion {
  const express = Object.hasOwn(expressions, assertion.type) ? expressions[assertion.type] : undefined;
  if (express === undefined) throw new Error(`no metric expresses ${assertion.type}`);
  return express(assertion);
}

/** By the type of the assertion. */
export const expressions: Readonly<Record<string, (assertion: PromptfooAssertion) => ExpressedAssertion>> = {
  equals: ({ value }) =>
    typeof value === "object"
      ? {
          metric: "json_equal",
          sample: { golden_answer: JSON.stringify(value) },
          ...(hasNumbers(value) && { differs: "numbers are compared to the last digit" }),
        }
      : { metric: "exact_match", sample: { golden_answer: String(value) } },
  "not-equals": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: escaped(String(value)), mode: "full", negate: true },
  }),
  "starts-with": ({ value }) => ({ metric: "regex_match", args: { pattern: `^${escaped(String(value))}` } }),
  "not-starts-with": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: `^${escaped(String(value))}`, negate: true },
  }),
  "ends-with": ({ value }) => ({ metric: "regex_match", args: { pattern: `${escaped(String(value))}$` } }),
  "not-ends-with": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: `${escaped(String(value))}$`, negate: true },
  }),
  contains: ({ value }) => ({ metric: "contains", args: { texts: texts(value) } }),
  icontains: ({ value }) => ignoringCase(texts(value), "all"),
  "contains-all": ({ value }) => ({ metric: "contains", args: { texts: texts(value) } }),
  "icontains-all": ({ value }) => ignoringCase(texts(value), "all"),
  "contains-any": ({ value }) => ({ metric: "contains", args: { texts: texts(value), mode: "any" } }),
  "icontains-any": ({ value }) => ignoringCase(texts(value), "any"),
  "not-contains": ({ value }) => ({ metric: "contains", args: { texts: texts(value), mode: "none" } }),
  "not-icontains": ({ value }) => ignoringCase(texts(value), "none"),
  "not-contains-any": ({ value }) => ({ metric: "contains", args: { texts: texts(value), mode: "none" } }),
  "not-icontains-any": ({ value }) => ignoringCase(texts(value), "none"),
  "not-contains-all": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: `^${texts(value).map(somewhereAhead).join("")}`, negate: true },
  }),
  regex: ({ value }) => ({ metric: "regex_match", args: { pattern: String(value) } }),
  "not-regex": ({ value }) => ({ metric: "regex_match", args: { pattern: String(value), negate: true } }),
  "is-json": ({ value }) =>
    value === undefined
      ? { metric: "is_valid_json" }
      : {
          metric: "json_schema_match",
          args: { schema: value },
          differs: "the schema is read by the rules of Draft 7, without Ajv's own",
        },
  "rouge-n": ({ value, threshold = 0.75 }) => ({
    metric: "rouge",
    args: { rouge_type: 1, case_sensitive: true },
    sample: { golden_answer: String(value) },
    threshold: 100 * threshold,
    differs: "punctuation is not a word",
  }),
  "llm-rubric": byRubric,
  "model-graded-closedqa": byRubric,
  "not-llm-rubric": ({ value }) => ({
    metric: "rubric",
    args: { criteria: value, scale: verdict(0) },
    threshold: 100,
    differs: otherJudge,
  }),
  "g-eval": ({ value, threshold = 0.7 }) => ({
    metric: "rubric",
    args: { criteria: value },
    threshold: 100 * threshold,
    differs: otherJudge,
  }),
  bleu: ({ value, threshold = 0.5 }) => ({
    metric: "bleu",
    sample: { golden_answer: String(value) },
    threshold: 100 * threshold,
    differs: "short texts and lengths that match nothing are scored otherwise",
  }),
};

const otherJudge = "the judge is asked in other words, and scores otherwise";

function texts(value: unknown): readonly string[] {
  return [value].flat().map(String);
}

/**
 * Promptfoo compares lower case, so that `ss` is not found in `ß`, as it is where case is folded. A pattern
 * that ignores case does the same with letters of ASCII, but for two: the lower case of the Kelvin sign is
 * `k`, and that of `İ` begins with `i`.
 */
function ignoringCase(wanted: readonly string[], mode: "all" | "any" | "none"): ExpressedAssertion {
  if (!wanted.every((text) => /^[\0-\x7f]*$/.test(text)))
    return {
      metric: "contains",
      args: { texts: wanted, mode, case_sensitive: false },
      differs: "case is ignored by Unicode's folding, not by lower case",
    };
  const patterns = wanted.map((text) =>
    escaped(text).replaceAll(/k/gi, "[k\u212a]").replace(/i$/i, "[i\u0130]"),
  );
  const pattern =
    mode === "all" && patterns.length > 1
      ? `^${patterns.map((each) => `(?=[^]*${each})`).join("")}`
      : patterns.join("|");
  return { metric: "regex_match", args: { pattern, flags: "i", ...(mode === "none" && { negate: true }) } };
}

function hasNumbers(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "number";
  return Object.values(value).some(hasNumbers);
}

function byRubric({ value, threshold }: PromptfooAssertion): ExpressedAssertion {
  const differs = otherJudge;
  return threshold === undefined
    ? { metric: "rubric", args: { criteria: value, scale: verdict(100) }, threshold: 100, differs }
    : { metric: "rubric", args: { criteria: value }, threshold: 100 * threshold, differs };
}

/** Whether a criterion is met, and the score if it is. */
function verdict(score: 0 | 100): readonly object[] {
  return [
    { label: "met", score },
    { label: "not met", score: 100 - score },
  ];
}

function somewhereAhead(text: string): string {
  return `(?=[^]*${escaped(text)})`;
}

/** What `RegExp.escape` does, which the types do not know yet. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
