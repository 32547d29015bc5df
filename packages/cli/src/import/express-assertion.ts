import { metricByShortname } from "@aegis/metrics";
import { type ExpressedAssertion, expressed, expressions, refuseArguments } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { PlacedAssertion, PromptfooCase } from "./promptfoo-case.ts";
import { renderValue } from "./render-value.ts";
import { splitTexts } from "./split-texts.ts";

/** An assertion as a metric, or why it is not one. */
export type ImportedAssertion = ExpressedAssertion | { readonly refusal: string };

/**
 * Finds the metric for an assertion about one output.
 *
 * @param near whether one that may decide otherwise is good enough
 */
export function expressAssertion(
  { assertion, filledIn }: PlacedAssertion,
  { variables }: PromptfooCase,
  near: boolean,
): ImportedAssertion {
  const { type, weight } = assertion;
  const changed = ["transform", "contextTransform", "normalizeUnicode"].find(
    (key) => assertion[key] !== undefined && assertion[key] !== false,
  );
  if (changed !== undefined)
    return { refusal: `${type} is of something else than the output, by ${changed}.` };
  if (weight === 0) return { refusal: `${type} has the weight 0 and decides nothing.` };
  const rendered = filledIn === undefined ? renderValue(assertion.value, variables) : { value: filledIn };
  if ("refusal" in rendered) return { refusal: `${type} ${rendered.refusal}.` };
  const { value } = rendered;
  if (!Object.hasOwn(expressions, type) && !Object.hasOwn(related, type))
    return { refusal: `${type} has no metric here.` };
  const unfit = unfitValue(type, value);
  if (unfit !== undefined) return { refusal: unfit };
  const found = Object.hasOwn(expressions, type)
    ? expressed({ ...assertion, type, value: textsIfList(type, value) })
    : relatedTo(type, value, assertion.threshold);
  if (found.threshold !== undefined && !(found.threshold >= 0 && found.threshold <= 100))
    return { refusal: `${type} has a threshold that is not from 0 to 1.` };
  if (found.differs !== undefined && !near)
    return { refusal: `${type} is not the same as ${found.metric}: ${found.differs}. --near takes it.` };
  return checked(type, found);
}

/** Judged assertions with a metric that asks something like it. */
const related: Readonly<Record<string, string>> = {
  factuality: "ans_corr",
  "model-graded-factuality": "ans_corr",
  "answer-relevance": "ans_rel",
  "context-faithfulness": "ctx_faith",
  "context-relevance": "ctx_rel",
  "context-recall": "ctx_recall",
};

function relatedTo(type: string, value: unknown, threshold: unknown): ExpressedAssertion {
  return {
    metric: related[type] ?? type,
    ...(value !== undefined && { sample: { golden_answer: String(value) } }),
    ...(typeof threshold === "number" && { threshold: 100 * threshold }),
    differs: "the judge is asked in other words, and scores otherwise",
  };
}

/** What promptfoo refuses, or takes for something else than the table of metrics does. */
function unfitValue(type: string, value: unknown): string | undefined {
  const isText = typeof value === "string" && value !== "";
  if (/contains-(any|all)$/.test(type))
    return isText || (Array.isArray(value) && value.length > 0)
      ? undefined
      : `${type} has no texts in its value.`;
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  if (/^(not-)?equals$|^is-json$|rubric$|^g-eval$|closedqa$/.test(type)) {
    if (type === "not-equals" && !isScalar) return "not-equals of an object has no metric here.";
    return undefined;
  }
  if (type in related) return undefined;
  // A number can be a text, but not a pattern.
  return isText || (/contains$/.test(type) && typeof value === "number")
    ? undefined
    : `${type} has no text in its value.`;
}

function textsIfList(type: string, value: unknown): unknown {
  return /contains-(any|all)$/.test(type) && typeof value === "string" ? splitTexts(value) : value;
}

function checked(type: string, found: ExpressedAssertion): ImportedAssertion {
  const metric = metricByShortname(found.metric);
  if (metric === undefined) return { refusal: `${type} has no metric here.` };
  try {
    refuseArguments(metric, found.args ?? {});
    return found;
  } catch (error) {
    if (error instanceof CommandError) return { refusal: `${type}: ${error.message}` };
    throw error;
  }
}
