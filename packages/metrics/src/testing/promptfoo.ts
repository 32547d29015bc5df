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
export type Expressed = {
  readonly metric: string;
  readonly args?: Args;
  readonly sample?: Pick<Sample, "golden_answer">;
  /** From 0 to 100. Default: the metric's */
  readonly threshold?: number;
};

/**
 * How each type of assertion is expressed. The README of the package has the same rows.
 *
 * @throws Error for a type that no metric expresses
 */
export function expressed(assertion: PromptfooAssertion): Expressed {
  const express = Object.hasOwn(expressions, assertion.type) ? expressions[assertion.type] : undefined;
  if (express === undefined) throw new Error(`no metric expresses ${assertion.type}`);
  return express(assertion);
}

export const expressions: Readonly<Record<string, (assertion: PromptfooAssertion) => Expressed>> = {
  equals: ({ value }) =>
    typeof value === "object"
      ? { metric: "json_equal", sample: { golden_answer: JSON.stringify(value) } }
      : { metric: "exact_match", sample: { golden_answer: String(value) } },
  "not-equals": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: escaped(String(value)), mode: "full", negate: true },
  }),
  "starts-with": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: `^${escaped(String(value))}` },
  }),
  contains: ({ value }) => ({ metric: "contains", args: { texts: texts(value) } }),
  icontains: ({ value }) => ({ metric: "contains", args: { texts: texts(value), case_sensitive: false } }),
  "contains-all": ({ value }) => ({ metric: "contains", args: { texts: texts(value) } }),
  "icontains-all": ({ value }) => ({
    metric: "contains",
    args: { texts: texts(value), case_sensitive: false },
  }),
  "contains-any": ({ value }) => ({ metric: "contains", args: { texts: texts(value), mode: "any" } }),
  "icontains-any": ({ value }) => ({
    metric: "contains",
    args: { texts: texts(value), mode: "any", case_sensitive: false },
  }),
  "not-contains": ({ value }) => ({ metric: "contains", args: { texts: texts(value), mode: "none" } }),
  "not-icontains": ({ value }) => ({
    metric: "contains",
    args: { texts: texts(value), mode: "none", case_sensitive: false },
  }),
  "not-contains-any": ({ value }) => ({ metric: "contains", args: { texts: texts(value), mode: "none" } }),
  "not-icontains-any": ({ value }) => ({
    metric: "contains",
    args: { texts: texts(value), mode: "none", case_sensitive: false },
  }),
  "not-contains-all": ({ value }) => ({
    metric: "regex_match",
    args: { pattern: `^${texts(value).map(somewhereAhead).join("")}`, negate: true },
  }),
  regex: ({ value }) => ({ metric: "regex_match", args: { pattern: String(value) } }),
  "not-regex": ({ value }) => ({ metric: "regex_match", args: { pattern: String(value), negate: true } }),
  "is-json": ({ value }) =>
    value === undefined
      ? { metric: "is_valid_json" }
      : { metric: "json_schema_match", args: { schema: value } },
  "rouge-n": ({ value, threshold = 0.75 }) => ({
    metric: "rouge",
    args: { rouge_type: 1, case_sensitive: true },
    sample: { golden_answer: String(value) },
    threshold: 100 * threshold,
  }),
  "llm-rubric": byRubric,
  "model-graded-closedqa": byRubric,
  "not-llm-rubric": ({ value }) => ({
    metric: "rubric",
    args: { criteria: value, scale: verdict(0) },
    threshold: 100,
  }),
  "g-eval": ({ value, threshold = 0.7 }) => ({
    metric: "rubric",
    args: { criteria: value },
    threshold: 100 * threshold,
  }),
  bleu: ({ value, threshold = 0.5 }) => ({
    metric: "bleu",
    sample: { golden_answer: String(value) },
    threshold: 100 * threshold,
  }),
};

function texts(value: unknown): readonly string[] {
  return [value].flat().map(String);
}

function byRubric({ value, threshold }: PromptfooAssertion): Expressed {
  return threshold === undefined
    ? { metric: "rubric", args: { criteria: value, scale: verdict(100) }, threshold: 100 }
    : { metric: "rubric", args: { criteria: value }, threshold: 100 * threshold };
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
