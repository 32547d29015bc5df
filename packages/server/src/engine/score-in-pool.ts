import { batchesOf } from "@aegis/io/batches";
import { MetricError, type Pool, type Result, type ScoreOptions } from "@aegis/metrics";
import { charactersOf } from "../domain/balance.ts";
import type { RecordTexts } from "../domain/entities.ts";
import type { ChunkResults, ChunkRow } from "./chunk-results.ts";
import { failure, type ScoredTask } from "./outcome.ts";
import type { PreparedTask } from "./prepared-task.ts";
import type { Signals } from "./signals.ts";

/** Workers, and how many rows they are handed at a time. */
export type WorkerPool = { readonly pool: Pool; readonly rows: number };

/** Enough to be worth handing to a worker, and few enough that others get their turn soon. */
const mostCharacters = 1_000_000;

/**
 * Metrics that a user can make slow have workers of their own: a row that takes seconds keeps no other row
 * waiting.
 */
export type WorkerPools = { readonly plain: WorkerPool; readonly slow: WorkerPool };

/**
 * How many batches of a chunk are in the pool at a time: when one is done, the next one is there already, and
 * no other user's rows come between.
 */
const batchesAtATime = 2;

/** Whose rows they are, and how long they may take. */
export type PoolTurn = Pick<Signals, "abort"> & {
  readonly now: () => number;
  readonly userId: number;
  readonly urgent: boolean;
  /** When batches that still wait for a worker are withdrawn. */
  readonly until: AbortSignal;
  /** How long to go on once there are results, in milliseconds. */
  readonly timeSlice: number;
};

/**
 * Scores what is missing in workers, in batches, so that users share the workers.
 *
 * @throws MetricError of kind `aborted` at the signal; or the error that keeps workers from starting
 */
export async function scoreInPool(
  rows: readonly ChunkRow[],
  tasks: readonly PreparedTask[],
  { pool, rows: count }: WorkerPool,
  results: ChunkResults,
  { now, abort, userId, urgent, until, timeSlice }: PoolTurn,
): Promise<void> {
  const missing = rows.filter((row) => tasks.some(({ task }) => results.lacks(row, task)));
  const pending: Promise<() => void>[] = [];
  const score = async (batch: readonly ChunkRow[]): Promise<() => void> => {
    const began = now();
    const scored = await scoredBy(pool, tasks, batch, abort, { user: `${userId}`, urgent, until });
    return () => {
      for (const [at, row] of batch.entries())
        for (const [position, { task }] of tasks.entries()) {
          const result = scored[at]?.[position];
          if (result !== undefined) results.add(row, task, result, began);
        }
    };
  };
  let end = Number.POSITIVE_INFINITY;
  for (const batch of batchesOf(missing, charactersOf, { count, size: mostCharacters })) {
    if (until.aborted || now() >= end) break;
    const scoring = score(batch);
    // An error is thrown where it is awaited, unless an earlier one was thrown before.
    scoring.catch(() => undefined);
    if (pending.push(scoring) < batchesAtATime) continue;
    (await pending.shift())?.();
    end = Math.min(end, now() + timeSlice);
  }
  for (const scoring of pending) (await scoring)();
}

/**
 * A list of results per row, in the order of the tasks.
 *
 * @throws MetricError of kind `aborted` at the signal; or the error that keeps workers from starting
 */
export async function scoredBy(
  pool: Pool,
  preparedTasks: readonly PreparedTask<ScoredTask>[],
  samples: readonly RecordTexts[],
  signal: AbortSignal,
  options: ScoreOptions,
): Promise<readonly (readonly Result[])[]> {
  const tasks = preparedTasks.map(({ prepared: { metric, args } }) => ({ metric: metric.shortname, args }));
  try {
    return await pool.score({ tasks, samples }, signal, options);
  } catch (cause) {
    if (!(cause instanceof MetricError) || cause.kind === "aborted") throw cause;
    // A row or an argument that cannot be handed to a worker, such as one that nests too deeply.
    return samples.map(() => tasks.map(() => failure(cause)));
  }
}
