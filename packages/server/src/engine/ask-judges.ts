import type { Semaphore, Waiter } from "@aegis/async";
import type { Judge, Result } from "@aegis/metrics";
import { isTransient } from "../domain/judge-window.ts";
import type { ChunkResults, ChunkRow } from "./chunk-results.ts";
import type { PreparedTask } from "./prepared-task.ts";
import type { WorkerPool } from "./score-in-pool.ts";
import type { Signals } from "./signals.ts";
import type { YieldToEventLoop } from "./yield-to-event-loop.ts";

/** The judges, and what paces the evaluations that ask them, over all runs. */
export type Judging = {
  readonly judges: (modelSlug: string) => Judge;
  /**
   * The slots at the endpoint of a judge: one for each evaluation that runs. How many questions it asks at
   * once is up to its metric.
   */
  readonly slotsAt: (judge: Judge) => Semaphore;
  /** A judge without a network answers on this thread. */
  readonly yieldToEventLoop: YieldToEventLoop;
};

/** When a chunk has to end, and who waits for it. */
type AskOptions = Signals & {
  readonly now: () => number;
  readonly random: () => number;
  readonly userId: number;
  readonly urgent: boolean;
};

/**
 * Scores rows by asking judges; long ones are read in workers. A chunk waits for one slot at a time at each
 * endpoint, so that the chunks of several runs take turns, and no endpoint has to wait for another.
 *
 * A model that fails several times in a row is not asked again in this try; in the last try, what is left
 * fails for the same reason. Tries begin at different rows, so that rows on which a judge always fails do not
 * keep it from the others. Users take turns, and whoever is waited for comes first.
 *
 * @throws the first error that no row caused, such as a missing price, once everything that was asked is
 * answered
 */
export async function askJudges(
  rows: readonly ChunkRow[],
  tasks: readonly PreparedTask[],
  { judges, slotsAt, yieldToEventLoop }: Judging,
  { pool }: WorkerPool,
  results: ChunkResults,
  { now, sliceEnd, abort, random, userId, urgent }: AskOptions,
): Promise<void> {
  const asker = { user: `${userId}`, urgent };
  const scorers = tasks.map(({ task, prepared }) => {
    const model = task.model_slug ?? "";
    const judge = askedBy(asker, judges(model));
    return {
      task,
      model,
      slots: slotsAt(judge),
      score: (row: ChunkRow) => prepared.score(row, { judge, signal: abort, pool, asker }),
    };
  });
  const missing = rows.flatMap((row) =>
    scorers.filter(({ task }) => results.lacks(row, task)).map((scorer) => ({ row, ...scorer })),
  );
  const consecutiveFailures = countConsecutiveFailures();
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const askAll = async (slots: Semaphore, some: typeof missing) => {
    for (const { row, task, model, score } of some) {
      const isHopeless = consecutiveFailures.last(model) !== undefined;
      const release = isHopeless ? () => undefined : await slots.acquire(sliceEnd, asker);
      if (release === undefined) break;
      // What was running meanwhile may have failed.
      const lastFailure = consecutiveFailures.last(model);
      if (lastFailure !== undefined) {
        release();
        results.add(row, task, lastFailure, now());
        continue;
      }
      const asking = (async () => {
        await yieldToEventLoop();
        const began = now();
        const result = await score(row);
        consecutiveFailures.count(model, result);
        results.add(row, task, result, began);
      })()
        // Kept until all have answered: a rejection that nobody handles ends the process.
        .catch((cause: unknown) => errors.push(cause))
        .then(() => {
          release();
          running.delete(asking);
        });
      running.add(asking);
    }
  };
  const byEndpoint = Map.groupBy(rotated(missing, random()), ({ slots }) => slots);
  await Promise.all([...byEndpoint].map(([slots, some]) => askAll(slots, some)));
  await Promise.all(running);
  if (errors.length > 0) throw errors[0];
}

/** The judge that passes on who asks. */
function askedBy(asker: Waiter, judge: Judge): Judge {
  return { ...judge, ask: (request) => judge.ask({ ...request, asker }) };
}

/** Transient failures by model since its last answer. */
function countConsecutiveFailures() {
  const failuresOf = new Map<string, Result[]>();
  return {
    count(model: string, result: Result): void {
      const { error } = result;
      if (error === null || !isTransient(error.kind)) failuresOf.delete(model);
      else failuresOf.set(model, [...(failuresOf.get(model) ?? []), result]);
    },
    /** The last failure of a model that has failed too often; undefined while it may be asked. */
    last(model: string): Result | undefined {
      const failures = failuresOf.get(model) ?? [];
      return failures.length < mostConsecutiveFailures ? undefined : failures.at(-1);
    },
  };
}

const mostConsecutiveFailures = 3;

/** The same list, beginning elsewhere. @param share of the list that comes last, from 0 to below 1 */
function rotated<T>(list: readonly T[], share: number): readonly T[] {
  const start = Math.floor(list.length * share);
  return [...list.slice(start), ...list.slice(0, start)];
}
