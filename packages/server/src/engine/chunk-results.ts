import type { Result } from "@aegis/metrics";
import type { Nano, RecordTexts, RunTask, Timestamp } from "../domain/entities.ts";
import { failingSince, isOver, isTransient, nextTry } from "../domain/judge-window.ts";
import type { Chunk, Remainder, ReservedResult } from "../store/store.ts";
import { type Charge, failure, type OutcomeInputs, outcomeOf } from "./outcome.ts";

/** A row of a chunk, with its record's id and index. */
export type ChunkRow = Chunk["rows"][number];

/** Dependencies of the collection of results. */
export type ChunkResultsOptions = Pick<OutcomeInputs, "now"> & {
  /** The prices for a run that started at that time. */
  readonly chargeAt: (began: Timestamp) => Charge;
  /** The most that an evaluation of a run that started at that time can cost. */
  readonly reservedAt: (began: Timestamp) => (task: RunTask, row: RecordTexts) => Nano;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** How long a transient failure is tried again, in milliseconds. */
  readonly window: number;
};

/** The results of one try of a chunk, as they come in. */
export type ChunkResults = {
  /** Whether an evaluation is still missing. */
  lacks(row: ChunkRow, task: RunTask): boolean;
  /**
   * Adds a result, unless the evaluation was aborted or will be tried again.
   *
   * @param began when, in milliseconds since 1970
   */
  add(row: ChunkRow, task: RunTask, result: Result, began: number): void;
  /**
   * After an error that no row caused: what these tasks still lack is tried again or, in the last try, fails.
   */
  postpone(tasks: readonly RunTask[], cause: unknown): void;
  /** What is to be saved. */
  finish(): { readonly results: readonly ReservedResult[]; readonly rest: Remainder };
};

export function collectResults(chunk: Chunk, options: ChunkResultsOptions): ChunkResults {
  const { now, random, window } = options;
  const inputs = { now, charge: options.chargeAt(chunk.started_at) };
  const reservedFor = options.reservedAt(chunk.started_at);
  const results: ReservedResult[] = [];
  const missing = new Set(
    chunk.rows
      .flatMap((row) => chunk.tasks.map((task) => key(row, task)))
      .filter((each) => !chunk.done.has(each)),
  );
  const isLast = isOver(chunk.failing_since, now(), window);
  let failedAt: number | undefined;
  let progressed = false;

  function add(row: ChunkRow, task: RunTask, result: Result, began: number): void {
    const { error } = result;
    if (error?.kind === "aborted") return;
    if (error !== null && isTransient(error.kind) && !isLast) {
      failedAt ??= now();
      return;
    }
    if (!missing.has(key(row, task))) return;
    const outcome = outcomeOf(task, row, result, began, inputs);
    missing.delete(key(row, task));
    progressed ||= error === null;
    results.push({
      record_id: row.id,
      record_index: row.record_index,
      position: task.position,
      reserved: reservedFor(task, row),
      ...outcome,
    });
  }

  return {
    lacks: (row, task) => missing.has(key(row, task)),
    add,

    postpone(tasks, cause) {
      failedAt ??= now();
      if (!isLast) return;
      for (const row of chunk.rows) for (const task of tasks) add(row, task, failure(cause), now());
    },

    finish() {
      if (missing.size === 0) return { results, rest: "done" };
      if (failedAt === undefined) {
        const failing_since = progressed ? null : chunk.failing_since;
        return { results, rest: { not_before: now(), failing_since } };
      }
      const { failing_since: before } = chunk;
      const failing_since = failingSince({ failing_since: before, progressed, failed_at: failedAt });
      const not_before = nextTry(failing_since, now(), window, random());
      return { results, rest: { not_before, failing_since } };
    },
  };
}

function key({ record_index }: ChunkRow, { position }: RunTask): string {
  return `${record_index} ${position}`;
}
