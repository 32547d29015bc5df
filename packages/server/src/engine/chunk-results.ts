import type { Result } from "@aegis/metrics";
import type { RunTask, Timestamp } from "../domain/entities.ts";
import { failingSince, isOver, isTransient, nextTry } from "../domain/judge-window.ts";
import type { Chunk, ChunkResult, Rest } from "../store/store.ts";
import { type Charge, failure, outcomeOf, type Reckoning } from "./outcome.ts";

export type ChunkRow = Chunk["rows"][number];

/** What a sheet needs from outside. */
export type SheetOptions = Pick<Reckoning, "now"> & {
  /** What evaluations of a run cost that began at that moment. */
  readonly chargeAt: (began: Timestamp) => Charge;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** How long a failure that may pass is tried again, in milliseconds. */
  readonly window: number;
};

/** The results of one try of a chunk, as they come in. */
export type ChunkResults = {
  /** Whether an evaluation is still to be done. */
  lacks(row: ChunkRow, task: RunTask): boolean;
  /**
   * Takes a result, unless the evaluation was given up or shall be tried again.
   *
   * @param began when, in milliseconds since 1970
   */
  take(row: ChunkRow, task: RunTask, result: Result, began: number): void;
  /**
   * Something broke that is no row's fault. What is still to be done by these tasks is tried again or, in the
   * last try, fails.
   */
  breakOff(tasks: readonly RunTask[], cause: unknown): void;
  /** What is to be saved. */
  close(): { readonly results: readonly ChunkResult[]; readonly rest: Rest };
};

export function openSheet(chunk: Chunk, options: SheetOptions): ChunkResults {
  const { now, random, window } = options;
  const reckoning = { now, charge: options.chargeAt(chunk.started_at) };
  const results: ChunkResult[] = [];
  const missing = new Set(
    chunk.rows
      .flatMap((row) => chunk.tasks.map((task) => key(row, task)))
      .filter((each) => !chunk.done.has(each)),
  );
  const isLast = isOver(chunk.failing_since, now(), window);
  let failedAt: number | undefined;
  let progressed = false;

  function take(row: ChunkRow, task: RunTask, result: Result, began: number): void {
    const { error } = result;
    if (error?.kind === "aborted") return;
    if (error !== null && isTransient(error.kind) && !isLast) {
      failedAt ??= now();
      return;
    }
    if (!missing.has(key(row, task))) return;
    const outcome = outcomeOf(task, row, result, began, reckoning);
    missing.delete(key(row, task));
    progressed ||= error === null;
    results.push({ record_id: row.id, record_index: row.record_index, position: task.position, ...outcome });
  }

  return {
    lacks: (row, task) => missing.has(key(row, task)),
    take,

    breakOff(tasks, cause) {
      failedAt ??= now();
      if (!isLast) return;
      for (const row of chunk.rows) for (const task of tasks) take(row, task, failure(cause), now());
    },

    close() {
      if (missing.size === 0) return { results, rest: "done" };
      if (failedAt === undefined) {
        const failing_since = progressed ? null : chunk.failing_since;
        return { results, rest: { not_before: now(), failing_since } };
      }
      const { failing_since: before } = chunk;
      const failing_since = failingSince({ failing_since: before, progressed, failed_at: failedAt });
      return {
        results,
        rest: { not_before: nextTry(failing_since, now(), window, random()), failing_since },
      };
    },
  };
}

function key({ record_index }: ChunkRow, { position }: RunTask): string {
  return `${record_index} ${position}`;
}
