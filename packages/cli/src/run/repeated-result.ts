import type { Judge, Result, Usage } from "@aegis/metrics";
import { shown } from "@aegis/metrics/command";

/** What the metadata of an evaluation has under `repeats`, if it was made several times. */
type Repeats = {
  /** In the order in which they were asked for; null for one that failed. */
  readonly scores: readonly (number | null)[];
  /** The highest score less the lowest, from 0 to 100. */
  readonly spread: number;
};

/**
 * A judge whose answers are independent of those that it gives for another repetition: they are asked for,
 * and kept, apart.
 *
 * @param repetition from 0, which is the judge itself
 */
export function judgeOfRepetition(judge: Judge, repetition: number): Judge {
  if (repetition === 0) return judge;
  return {
    ...judge,
    ask: (request) => judge.ask({ ...request, run: (request.run ?? 0) + repetition * runsOfEach }),
  };
}

/** More than a metric itself asks for. */
const runsOfEach = 1_000;

/**
 * The result of an evaluation that was made several times: the mean of the scores that there are, explained
 * by the one that is nearest to it. It has failed only if none has a score.
 *
 * @param results at least one
 */
export function repeatedResult(results: readonly Result[]): Result {
  const [first] = results;
  if (first === undefined) throw new RangeError("a metric has no result");
  if (results.length === 1) return first;
  const usage = results.reduce((sum: Usage | null, each) => added(sum, each.usage), null);
  const scores = results.flatMap(({ score }) => score ?? []);
  if (scores.length === 0) return { ...first, usage };
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.max(...scores) - Math.min(...scores);
  const repeats: Repeats = { scores: results.map(({ score }) => score), spread };
  const { explanation, metadata } = nearest(results, mean);
  const list = repeats.scores.map((score) => (score === null ? "none" : shown(score))).join(", ");
  return {
    score: mean,
    explanation: `${explanation ?? ""} The mean of ${results.length} scores: ${list}.`.trim(),
    metadata: { ...metadata, repeats },
    usage,
    error: null,
  };
}

/** The spread that metadata tell; null if the evaluation was made once. */
export function spreadIn(metadata: unknown): number | null {
  if (typeof metadata !== "object" || metadata === null || !("repeats" in metadata)) return null;
  const { repeats } = metadata;
  if (typeof repeats !== "object" || repeats === null || !("spread" in repeats)) return null;
  return typeof repeats.spread === "number" ? repeats.spread : null;
}

function nearest(results: readonly Result[], mean: number): Pick<Result, "explanation" | "metadata"> {
  const distance = ({ score }: Result) =>
    score === null ? Number.POSITIVE_INFINITY : Math.abs(score - mean);
  return results.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

function added(one: Usage | null, other: Usage | null): Usage | null {
  if (one === null || other === null) return one ?? other;
  return {
    input_tokens: one.input_tokens + other.input_tokens,
    output_tokens: one.output_tokens + other.output_tokens,
    ...(one.estimated || other.estimated ? { estimated: true } : {}),
  };
}
