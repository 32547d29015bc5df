import type { RecordField } from "@aegis/contract";
import { type Metric, metrics, type Sample } from "@aegis/metrics";

/** Metrics for a dataset: those to begin with, and what else its fields allow. */
export type MetricSelectionProposal = {
  readonly chosen: readonly string[];
  /** Other metrics without a judge. */
  readonly computed: readonly string[];
  /** Those that ask a model. */
  readonly judged: readonly string[];
};

/**
 * Chooses metrics that can be computed from the fields of a dataset, without a judge and without arguments,
 * by what its first rows look like: short golden answers are met exactly, long ones in part, JSON is compared
 * as JSON.
 *
 * @param samples the first rows
 */
export function chooseMetrics(
  fields: readonly RecordField[],
  samples: readonly Sample[],
): MetricSelectionProposal {
  const possible = metrics.filter((metric) => isPossible(metric, fields));
  const names = possible.map(({ shortname }) => shortname);
  const chosen = fittingTo(samples, fields.includes("golden_answer")).filter((name) => names.includes(name));
  const rest = possible.filter(({ shortname }) => !chosen.includes(shortname));
  const namesOf = (some: readonly Metric[]) => some.map(({ shortname }) => shortname);
  return {
    chosen,
    computed: namesOf(rest.filter(({ judged }) => !judged)),
    judged: namesOf(rest.filter(({ judged }) => judged)),
  };
}

/** Whether it has something to say without arguments: one that counts or matches waits to be told what. */
function isPossible(
  { needs, needs_one_of, arguments: args, judged }: Metric,
  fields: readonly string[],
): boolean {
  const waits = args.some((each) => each.required || (!judged && each.default === null));
  const hasEither = needs_one_of.length === 0 || needs_one_of.some((name) => fields.includes(name));
  return !waits && hasEither && needs.every((field) => fields.includes(field));
}

function fittingTo(samples: readonly Sample[], isCompared: boolean): readonly string[] {
  const outputs = textsOf(samples.map(({ output }) => output));
  if (!isCompared) return [allAre(outputs, isStructure) ? "is_valid_json" : "text_readability"];
  const golden = textsOf(samples.map(({ golden_answer: answer }) => answer));
  if (allAre(golden, isStructure)) return ["json_equal"];
  if (allAre(golden, isNumber)) return ["numeric_match"];
  const words = golden.map((text) => text.trim().split(/\s+/).length).toSorted((one, other) => one - other);
  const median = words[Math.floor(words.length / 2)] ?? 0;
  return median <= mostWords ? ["exact_match"] : ["rouge", "bleu"];
}

/** Of an answer that can be expected word for word. */
const mostWords = 5;

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === "string" && value.trim() !== "").map(String);
}

function allAre(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.every(test);
}

function isNumber(text: string): boolean {
  return Number.isFinite(Number(text));
}

/** An object or a list in JSON: a number or a quoted word says little about what is expected. */
function isStructure(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
