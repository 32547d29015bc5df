import { MetricError, type Pool, type Result } from "@aegis/metrics";
import { charactersOf } from "../domain/balance.ts";
import { batchesOf } from "../domain/batches.ts";
import type { RecordTexts } from "../domain/entities.ts";
import type { ChunkResults, ChunkRow } from "./chunk-results.ts";
import { failure, type ScoredTask } from "./outcome.ts";
import type { PreparedTask } from "./prepared-task.ts";
import type { Signals } from "./signals.ts";

/** Workers, and how many rows they are handed at a time. */
export type WorkerPool = { readonly pool: Pool; readonly rows: number };

/** Enough to be worth handing to a worker, and so few that others get their turn soon. */
const mostCharacters = 1_000_000;

/**
 * Workers of their own for metrics that a user can make slow: a row that takes seconds keeps nobody else from
 * their turn.
 */
export type WorkerPools = { readonly plain: WorkerPool; readonly slow: WorkerPool };

/**
 * Scores what a sheet lacks in workers, one batch after the other, so that the chunks of several runs take
 * turns.
 *
 * @throws MetricError of kind `aborted` when the signal comes; what kept the workers from starting
 */
export async function scoreInPool(
  rows: readonly ChunkRow[],
  bound: readonly PreparedTask[],
  { pool, rows: count }: WorkerPool,
  sheet: ChunkResults,
  { now, turn, abort }: Signals & { now: () => number },
): Promise<void> {
  const open = rows.filter((row) => bound.some(({ task }) => sheet.lacks(row, task)));
  for (const batch of batchesOf(open, charactersOf, { count, size: mostCharacters })) {
    if (turn.aborted) return;
    const began = now();
    const results = await scoredBy(pool, bound, batch, abort);
    for (const [at, row] of batch.entries())
      for (const [place, { task }] of bound.entries()) {
        const result = results[at]?.[place];
        if (result !== undefined) sheet.take(row, task, result, began);
      }
  }
}

/**
 * A list of results a row, in the order of the tasks.
 *
 * @throws MetricError of kind `aborted` when the signal comes; what kept the workers from starting
 */
export async function scoredBy(
  pool: Pool,
  bound: readonly PreparedTask<ScoredTask>[],
  samples: readonly RecordTexts[],
  signal: AbortSignal,
): Promise<readonly (readonly Result[])[]> {
  const tasks = bound.map(({ prepared: { metric, args } }) => ({ metric: metric.shortname, args }));
  try {
    return await pool.score({ tasks, samples }, signal);
  } catch (cause) {
    if (!(cause instanceof MetricError) || cause.kind === "aborted") throw cause;
    // A row or an argument that no worker can be handed, such as one that nests too deeply.
    return samples.map(() => tasks.map(() => failure(cause)));
  }
}
