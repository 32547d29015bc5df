import { checkArguments } from "./arguments.ts";
import { type Interview, interview } from "./interview.ts";
import { isIsolated, scoreInWorker } from "./isolation/isolated.ts";
import type { Judge } from "./judge/judge.ts";
import { offlineJudge } from "./judge/offline/offline.ts";
import { type Args, type Metric, MetricError, type Sample } from "./metric.ts";
import { failed, type Result, succeeded } from "./result.ts";
import { checkSample, lengthOf } from "./sample.ts";

/** What an evaluation may use besides sample and arguments. */
export type EvaluateOptions = {
  /** Who answers the questions of a judged metric. Left out: the offline judge, by its rules. */
  readonly judge?: Judge | undefined;
  /** Ends the evaluation early, with an error of kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
};

/** Scores a sample by the metric and the arguments that it is bound to. A metric without a judge answers at once. */
export type Scorer = (sample: Sample) => Result | Promise<Result>;

/**
 * Scores one sample.
 *
 * An argument that is unknown, missing, of the wrong type or out of bounds, and a field that is missing or of the wrong
 * type, are refused by name before anything is scored. Nothing is thrown: a score of null comes with the error that says why.
 */
export async function evaluate(
  metric: Metric,
  sample: Sample,
  args: Args = {},
  options: EvaluateOptions = {},
): Promise<Result> {
  try {
    return await bind(metric, args, options)(sample);
  } catch (cause) {
    return failed(metric.shortname, cause);
  }
}

/**
 * Binds a metric to its arguments, which are checked once for all the samples to come.
 *
 * @throws MetricError of kind `argument`
 */
export function bind(metric: Metric, given: Args = {}, options: EvaluateOptions = {}): Scorer {
  const args = checkArguments(metric, given);
  const { judge = offlineJudge, signal } = options;
  if (metric.judged) return (sample) => scoreHere(metric, args, sample, interview(judge, signal));
  const isApart = isIsolated(metric, args);
  return (sample) =>
    isApart || lengthOf(sample) > longestHere
      ? scoreInWorker(metric, args, sample, signal)
      : scoreHere(metric, args, sample);
}

/** Characters of a sample. Longer ones go to a worker: no text, however long, holds up this thread. */
const longestHere = 1_000_000;

/** Scores on this thread, with arguments that are checked already. */
function scoreHere(
  metric: Metric,
  args: Args,
  sample: Sample,
  questions: Interview = nobody,
): Result | Promise<Result> {
  const { shortname } = metric;
  try {
    checkSample(metric, sample, args);
    const scored = metric.score(sample, args, questions);
    if (!(scored instanceof Promise)) return succeeded(scored);
    return scored
      .then((late) =>
        succeeded({ ...late, metadata: { ...late.metadata, ...questions.record() } }, questions.usage()),
      )
      .catch((cause) => failed(shortname, cause, questions.usage()));
  } catch (cause) {
    return failed(shortname, cause);
  }
}

/** Stands in where a metric asks nobody. */
const nobody: Interview = {
  ask: () => Promise.reject(new MetricError("internal", "A metric that is not judged has asked a question.")),
  record: () => ({}),
  usage: () => null,
};
