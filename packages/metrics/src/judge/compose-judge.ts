import { cached } from "./cached.ts";
import type { Endpoint, Judge, JudgeWrapper } from "./judge.ts";
import { limited } from "./limited.ts";
import { type RetryOptions, retried } from "./retried.ts";
import { timed } from "./timed.ts";

/**
 * Wraps a judge. The list reads from top to bottom as a question travels: the first wrapper sees it first.
 *
 * @example composeJudge(judge, [cached(), limited(4), timed(120_000), retried()])
 */
export function composeJudge(judge: Judge, wrappers: readonly JudgeWrapper[]): Judge {
  return wrappers.reduceRight((inner, wrap) => wrap(inner), judge);
}

/**
 * Wraps the judges of an endpoint, each when it is first asked for. Judges share what their wrappers share,
 * such as a limit; each has a cache of its own.
 *
 * @param wrappers as for `composeJudge`. Default: `defaultWrappers()`
 */
export function composeEndpoint(
  endpoint: Endpoint,
  wrappers: readonly JudgeWrapper[] = defaultWrappers(),
): Endpoint {
  const judges = new Map<string, Judge>();
  return {
    judge(model) {
      const judge = judges.get(model) ?? composeJudge(endpoint.judge(model), wrappers);
      judges.set(model, judge);
      return judge;
    },
  };
}

/** Limits on calls to an endpoint. */
export type DefaultWrapperOptions = RetryOptions & {
  /**
   * Questions under way at a time at each endpoint that names no number of its own, over all its judges.
   *
   * @default 4
   */
  readonly concurrency?: number;
  /**
   * Milliseconds for an answer, with all tries. The wait for a free place does not count.
   *
   * @default 120_000
   */
  readonly deadline?: number;
  /**
   * Answers that are kept for each judge; 0 keeps none.
   *
   * @default 10_000
   */
  readonly cacheCapacity?: number;
};

/** What stands in front of a judge if nothing else is asked for. */
export function defaultWrappers({
  concurrency = 4,
  deadline = 120_000,
  cacheCapacity = 10_000,
  ...retries
}: DefaultWrapperOptions = {}): readonly JudgeWrapper[] {
  return [cached(cacheCapacity), limited(concurrency), timed(deadline, retries.clock), retried(retries)];
}
