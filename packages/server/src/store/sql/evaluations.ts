import { setImmediate } from "node:timers/promises";
import type { MetricArgs } from "@aegis/contract";
import { batchesOf } from "@aegis/io/batches";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { RunTask, StoredEvaluation, StoredEvaluationOfRecord } from "../../domain/entities.ts";
import type { Batches, ChunkResult } from "../store.ts";
import { type Database, flag, json, unflag, unjson } from "./database.ts";
import { insertRows, isIn } from "./dialect.ts";
import { batchSize, pieceSize } from "./lists.ts";
import { hasFailed, resultKey } from "./missing.ts";
import { mostRead } from "./records.ts";
import { evaluationColumns, taskColumns } from "./run-columns.ts";
import type { NewResult } from "./run-row.ts";
import { recordSizes, recordsAt } from "./scored-records.ts";

/** The evaluations of a run, by row, then by task. */
export function evaluationsOfRun(db: Database, id: number): Batches<StoredEvaluation> {
  return evaluationsWhere(db, id, sql<SqlBool>`true`);
}

/** Those that failed, each with its record. */
export async function* failuresOfRun(db: Database, id: number): Batches<StoredEvaluationOfRecord> {
  for await (const batch of evaluationsWhere(db, id, hasFailed)) yield* withRecords(db, batch);
}

async function* evaluationsWhere(
  db: Database,
  id: number,
  condition: RawBuilder<SqlBool>,
): Batches<StoredEvaluation> {
  const asStored = await readerOfRun(db, id);
  if (asStored === undefined) return;
  for (let last = { record_index: -1, position: -1 }; ; ) {
    const rows = await db
      .selectFrom("evaluation")
      .where("run_id", "=", id)
      .where(condition)
      .where(sql<boolean>`(record_index, position) > (${last.record_index}, ${last.position})`)
      .orderBy("record_index")
      .orderBy("position")
      .limit(pieceSize)
      .select(storedColumns)
      .execute();
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows.map(asStored);
    last = end;
    await setImmediate();
  }
}

/** The same, each with its record. @param cut how many characters of each text to return; all if left out */
export async function* evaluationsWithRecords(
  db: Database,
  id: number,
  cut?: number,
): Batches<StoredEvaluationOfRecord> {
  for await (const batch of evaluationsOfRun(db, id)) yield* withRecords(db, batch, cut);
}

/** Evaluations of one run by their ids, in the order of the ids; those that are gone are left out. */
export async function evaluationsAt(
  db: Database,
  runId: number,
  ids: readonly number[],
): Promise<readonly StoredEvaluation[]> {
  const asStored = await readerOfRun(db, runId);
  if (asStored === undefined) return [];
  const rows = await db
    .selectFrom("evaluation")
    .where(isIn(db, "id", ids))
    .select(storedColumns)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(asStored);
}

/** Evaluations with their records, as many at a time as can be read. */
export async function* withRecords(
  db: Database,
  evaluations: readonly StoredEvaluation[],
  cut?: number,
): Batches<StoredEvaluationOfRecord> {
  const sizes = cut === undefined ? await recordSizes(db, evaluations) : new Map<number, number>();
  for (const part of batchesOf(evaluations, ({ record_id }) => sizes.get(record_id) ?? 0, mostRead)) {
    const records = await recordsAt(db, part, cut);
    const there = part.flatMap((evaluation) => {
      const record = records.get(evaluation.record_id);
      return record === undefined ? [] : [{ ...evaluation, record }];
    });
    if (there.length > 0) yield there;
  }
}

/** Reads rows of a run's evaluations. Undefined if there is no such run. */
async function readerOfRun(db: Database, id: number): Promise<((row: Row) => StoredEvaluation) | undefined> {
  const run = await runOf(db, id);
  if (run === undefined) return undefined;
  const tasks = new Map((await tasksOfRun(db, id)).map((task) => [task.position, task]));
  return (row) => evaluationOf(row, { ...run, task: tasks.get(row.position) });
}

/** All tasks of a run, by position. */
export async function tasksOfRun(db: Database, runId: number): Promise<readonly RunTask[]> {
  const rows = await db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .orderBy("position")
    .select(taskColumns)
    .execute();
  return rows.map(taskOf);
}

export function taskOf(row: Omit<RunTask, "metric_args"> & { readonly metric_args: string | null }): RunTask {
  return { ...row, metric_args: unjson<MetricArgs>(row.metric_args) };
}

/**
 * Inserts evaluations a few at a time, as `insertRecords` does with records.
 *
 * @throws if one of them exists already
 */
export async function insertEvaluations(
  db: Database,
  runId: number,
  results: readonly ChunkResult[],
): Promise<void> {
  await insertBatches(db, runId, results, []);
}

/**
 * The same.
 *
 * @returns their ids, in the order of the results
 */
export async function insertScored(
  db: Database,
  runId: number,
  results: readonly ChunkResult[],
): Promise<readonly number[]> {
  const inserted = await insertBatches(db, runId, results, ["id", "record_index", "position"]);
  const ids = new Map(inserted.map((row) => [resultKey(row), row.id]));
  return results.flatMap((result) => ids.get(resultKey(result)) ?? []);
}

async function insertBatches<Returned extends (typeof storedColumns)[number]>(
  db: Database,
  runId: number,
  results: readonly ChunkResult[],
  returning: readonly Returned[],
): Promise<readonly Readonly<Record<Returned, number>>[]> {
  const inserted: Readonly<Record<Returned, number>>[] = [];
  for (let from = 0; from < results.length; from += batchSize) {
    if (from > 0) await setImmediate();
    const rows = results.slice(from, from + batchSize).map((result) => {
      return { ...evaluationRow(result), run_id: runId, record_id: result.record_id };
    });
    const columns = ["run_id", "record_id", ...evaluationColumns] as const;
    inserted.push(...(await insertRows(db, "evaluation", columns, rows, returning)));
  }
  return inserted;
}

/**
 * Puts new outcomes in the place of evaluations, which keep their ids.
 *
 * @param replacement what the run counts as replaced, these included
 */
export async function replaceEvaluations(
  db: Database,
  runId: number,
  results: readonly ChunkResult[],
  replacement: number,
): Promise<void> {
  for (const [at, result] of results.entries()) {
    if (at > 0 && at % batchSize === 0) await setImmediate();
    const { record_index, position, ...outcome } = evaluationRow(result);
    await db
      .updateTable("evaluation")
      .set({ ...outcome, replacement })
      .where("run_id", "=", runId)
      .where("record_index", "=", record_index)
      .where("position", "=", position)
      .execute();
  }
}

/** A result as it is stored, without its run and its record. */
export function evaluationRow({ record_id: _, ...result }: NewResult & { readonly record_id?: number }) {
  return {
    ...result,
    is_success: flag(result.is_success),
    is_gte_threshold: flag(result.is_gte_threshold),
    eval_metadata: json(result.eval_metadata),
  };
}

const storedColumns = ["id", "run_id", "record_id", ...evaluationColumns] as const;

async function runOf(db: Database, id: number) {
  return db
    .selectFrom("run")
    .where("id", "=", id)
    .select(["author_id as user_id", "dataset_id", "created_at"])
    .executeTakeFirst();
}

type Row = Omit<ChunkResult, "is_success" | "is_gte_threshold" | "eval_metadata"> & {
  readonly id: number;
  readonly run_id: number;
  readonly is_success: number;
  readonly is_gte_threshold: number | null;
  readonly eval_metadata: string | null;
};

function evaluationOf(
  { position, ...row }: Row,
  {
    task,
    ...run
  }: Pick<StoredEvaluation, "user_id" | "dataset_id" | "created_at"> & { readonly task: RunTask | undefined },
): StoredEvaluation {
  if (task === undefined)
    throw new Error(`Run ${row.run_id} has an evaluation of task ${position}, which does not exist.`);
  const { metric_id, threshold, model_slug, metric_args } = task;
  return {
    ...row,
    ...run,
    metric_id,
    threshold,
    model_slug,
    metric_args,
    is_success: unflag(row.is_success),
    is_gte_threshold: unflag(row.is_gte_threshold),
    eval_metadata: unjson<Record<string, unknown>>(row.eval_metadata),
    updated_at: row.finished_at,
  };
}
