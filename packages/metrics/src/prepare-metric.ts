import { checkArguments } from "./arguments.ts";
import { interview } from "./interview.ts";
import type { Isolation } from "./isolation/isolation.ts";
import type { Pool, ScoreOptions } from "./isolation/pool.ts";
import { scoreApart, sharedPool } from "./isolation/score-apart.ts";
import { scoreInRounds } from "./isolation/score-in-rounds.ts";
import type { Judge } from "./judge/judge.ts";
import { offlineJudge } from "./judge/offline/offline.ts";
import type { Args, Metric } from "./metric.ts";
import { metricByShortname } from "./metrics.ts";
import type { Result } from "./result.ts";
import type { Sample } from "./sample.ts";
import { lengthOf } from "./sample.ts";
import { scoreHere } from "./score-here.ts";

/** What an evaluation may use besides the sample and the arguments. */
export type EvaluateOptions = {
  /**
   * Answers the questions of a judged metric.
   *
   * @default the offline judge, which answers by stated rules
   */
  readonly judge?: Judge | undefined;
  /** Ends the evaluation early, with an error of kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Where it is scored if a user can make it slow, large or crash.
   *
   * @default "process"
   */
  readonly isolation?: Isolation | undefined;
  /**
   * The workers that score apart; they decide what kind they are of.
   *
   * @default one worker that all single evaluations share
   */
  readonly pool?: Pool | undefined;
  /** Who it is scored for, if `pool` is shared. */
  readonly asker?: ScoreOptions | undefined;
};

/** A metric whose arguments have been checked once, for any number of samples. */
export type PreparedMetric = {
  readonly metric: Metric;
  /** Checked, with the defaults filled in. */
  readonly args: Args;
  /**
   * Whether a user can make it slow, large or crash with these arguments, so that it is scored in a worker
   * with a deadline and a memory limit.
   */
  readonly isolated: boolean;
  /**
   * Whether a sample is scored in a worker: if the metric is isolated, if it asks the offline judge, or if
   * the sample has more than 8,000 characters. Another judge is asked on this thread all the same.
   */
  isApart(sample: Sample, judge?: Judge): boolean;
  /**
   * Scores one sample. Never throws: a score of null comes with the error that says why. A metric without a
   * judge answers at once, without a promise, unless a worker has to score it.
   */
  score(sample: Sample, options?: EvaluateOptions): Result | Promise<Result>;
};

/**
 * Checks the arguments of a metric, once for all samples that it will score.
 *
 * @throws MetricError of kind `argument`
 */
export function prepareMetric(metric: Metric, given: Args = {}): PreparedMetric {
  const args = checkArguments(metric, given);
  const isolated = isIsolated(metric, args);
  const isApart = (sample: Sample, judge = offlineJudge): boolean =>
    (metric.judged && judge === offlineJudge) || isolated || lengthOf(sample) > longestHere;
  // A worker finds its metrics in the registry.
  const isRegistered = metricByShortname(metric.shortname) === metric;
  return {
    metric,
    args,
    isolated,
    isApart,
    score(sample, { judge = offlineJudge, signal, isolation = "process", pool, asker } = {}) {
      if (isolation !== "none" && isRegistered && isApart(sample, judge)) {
        const options = { pool: pool ?? sharedPool(isolation), asker, signal };
        return metric.judged && judge !== offlineJudge
          ? scoreInRounds(metric, args, sample, { ...options, judge })
          : scoreApart(metric, args, sample, options);
      }
      return scoreHere(metric, args, sample, metric.judged ? { questions: interview(judge, signal) } : {});
    },
  };
}

function isIsolated({ isolated }: Metric, args: Args): boolean {
  return typeof isolated === "boolean" ? isolated : isolated.some((name) => args[name] !== null);
}

/**
 * In UTF-16 units. Longer samples go to a worker, so that none blocks this thread: the slowest metric without
 * isolation takes tens of milliseconds for as many.
 */
const longestHere = 8_000;
