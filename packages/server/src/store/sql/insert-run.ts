import { setImmediate } from "node:timers/promises";
import { comparedName, searchedName } from "@aegis/rules/names";
import { type RawBuilder, sql } from "kysely";
import {
  aggregate,
  aggregateByTask,
  countOutcomes,
  emptyAggregate,
  type MetricAggregate,
} from "../../domain/aggregate.ts";
import type { Nano, RunTask, StoredRun } from "../../domain/entities.ts";
import type { ChunkResult, InsertedRun, NewRun } from "../store.ts";
import { payForRun } from "./balances.ts";
import { orThrowTaken } from "./constraint-errors.ts";
import { type Database, flag, json } from "./database.ts";
import { insertRows } from "./dialect.ts";
import { insertScored, taskColumns } from "./evaluations.ts";
import { batchSize } from "./lists.ts";
import { lowestTurn, type QueueBefore } from "./queue-before.ts";
import { insertRecords, insertRecordsForIds } from "./records.ts";
import { type Placeholder, statement } from "./statement.ts";
import type { Tables } from "./tables.ts";
import { twinOf } from "./twins.ts";

/**
 * Creates a run. The time this takes does not grow with the dataset. If its results are known, it reads
 * nothing: in PostgreSQL, whoever reads beside what others insert is undone as often as not.
 */
export async function insertRun(db: Database, draft: NewRun, queue?: QueueBefore): Promise<InsertedRun> {
  const results = draft.row_count === 0 ? [] : draft.results;
  // First: if the alias is taken, a caller that goes on in the transaction has paid nothing.
  const id = await insertRunRow(db, draft, results);
  if (draft.billed)
    await payForRun(db, id, { ...draft, type: "run" }, results === undefined ? undefined : costOf(results));
  await insertTasks(db, id, results === undefined ? draft.tasks : counted(draft.tasks, results));
  const by = { user_id: draft.author_id, created_at: draft.started_at };
  if (results !== undefined) {
    const records = await insertRecordsForIds(db, { run_id: id }, draft.rows, by);
    return { id, evaluation_ids: await insertResults(db, id, records, results) };
  }
  await insertRecords(db, { run_id: id }, 0, draft.rows, by);
  await insertWork(db, firstWork(id, draft), queue);
  return { id, evaluation_ids: [] };
}

/** Inserts a few at a time, as `insertRecords` does: a request may name hundreds of thousands of tasks. */
export async function insertTasks(
  db: Database,
  run_id: number,
  tasks: readonly (RunTask & Partial<MetricAggregate>)[],
): Promise<void> {
  for (let from = 0; from < tasks.length; from += batchSize) {
    if (from > 0) await setImmediate();
    const rows = tasks.slice(from, from + batchSize).map((task) => ({
      ...emptyAggregate,
      ...task,
      run_id,
      metric_args: json(task.metric_args),
    }));
    await insertRows(db, "run_task", columnsOfTask, rows);
  }
}

const columnsOfTask = ["run_id", "successes", "sum", ...taskColumns] as const;

type Result = Omit<ChunkResult, "record_id">;

async function insertRunRow(
  db: Database,
  draft: NewRun,
  results: readonly Result[] | undefined,
): Promise<number> {
  const { tasks, rows, row_count, chunk_rows, reserved, billed, results: _, ...own } = draft;
  const { names_its_moment = false, ...columns } = own;
  const outcome = results === undefined ? unfinished : finishedBy(draft, results);
  const row: Readonly<Record<(typeof runColumns)[number], string | number | null>> = {
    ...columns,
    compared_alias: comparedName(draft.alias),
    folded_alias: searchedName(draft.alias),
    number_of_evaluations: results?.length ?? evaluationsOf(tasks),
    ...outcome,
    ...countOutcomes(results ?? []),
    aggregate_results: json(outcome.aggregate_results),
    is_gte_threshold: flag(outcome.is_gte_threshold),
    created_at: draft.started_at,
    updated_at: outcome.finished_at,
  };
  if (names_its_moment)
    return idOf(await orThrowTaken(db, () => insertNewName(db, row), draft.alias, "ends"));
  return idOf(await orThrowTaken(db, () => insertName(db, row), draft.alias));
}

const runColumns = [
  ...(["user_id", "org_id", "author_id", "api_key_id", "run_type_id", "run_source_id"] as const),
  ...(["dataset_id", "data_collection_id", "alias", "compared_alias", "folded_alias"] as const),
  ...(["number_of_metrics", "number_of_evaluations", "threshold", "model_slug"] as const),
  ...(["result", "aggregate_results", "is_gte_threshold", "total_cost"] as const),
  ...(["number_of_successes", "number_of_failures", "number_of_passes"] as const),
  ...(["started_at", "finished_at", "created_at", "updated_at"] as const),
] as const;

const insertName = insertion((value) => twinOf("run", value("user_id"), value("compared_alias"), null));
const insertNewName = insertion(() => sql<number>`0`);

function insertion(twin: (value: Placeholder) => RawBuilder<number>) {
  return statement((db, value) => {
    const columns = sql.join(runColumns.map((column) => sql.ref(column)));
    const values = sql.join(runColumns.map((column) => value(column)));
    const into = sql`insert into ${sql.table("run")} (${columns}, twin)`;
    return sql<{ id: number }>`${into} values (${values}, ${twin(value)}) returning id`.compile(db);
  });
}

function idOf({ rows: [row] }: { readonly rows: readonly { readonly id: number }[] }): number {
  if (row === undefined) throw new Error("The database has inserted a run without an id.");
  return row.id;
}

function evaluationsOf(tasks: readonly RunTask[]): number {
  return tasks.reduce((sum, { from_index, to_index }) => sum + to_index - from_index, 0);
}

type Ending = Pick<
  StoredRun,
  "result" | "aggregate_results" | "is_gte_threshold" | "total_cost" | "finished_at"
>;

const unfinished: Ending = {
  result: null,
  aggregate_results: null,
  is_gte_threshold: null,
  total_cost: null,
  finished_at: null,
};

function finishedBy({ tasks, threshold, started_at }: NewRun, results: readonly Result[]): Ending {
  const finished_at =
    results
      .map((result) => result.finished_at)
      .toSorted()
      .at(-1) ?? started_at;
  return { ...aggregate(counted(tasks, results), threshold), total_cost: costOf(results), finished_at };
}

function counted(tasks: readonly RunTask[], results: readonly Result[]) {
  const aggregates = aggregateByTask(results);
  return tasks.map((task) => ({ ...task, ...(aggregates.get(task.position) ?? emptyAggregate) }));
}

type NewWork = Pick<
  Tables["run_work"],
  "run_id" | "author_id" | "row_count" | "chunk_rows" | "reserved" | "next_row" | "replaced_before"
> & { readonly billed: boolean; readonly cost_before: Nano };

/** Starts at the current lowest turn: the run neither jumps the queue nor waits longer than its share. */
export async function insertWork(
  db: Database,
  { billed, ...work }: NewWork,
  queue?: Pick<QueueBefore, "turn">,
): Promise<void> {
  const row = { ...work, billed: flag(billed), spent: 0, turn: queue?.turn ?? lowestTurn };
  await db.insertInto("run_work").values(row).execute();
}

function firstWork(run_id: number, { author_id, row_count, chunk_rows, reserved, billed }: NewRun): NewWork {
  const first = { next_row: 0, cost_before: 0, replaced_before: null };
  return { run_id, author_id, row_count, chunk_rows, reserved, billed, ...first };
}

/** @returns the ids of the evaluations, in the order of the results */
async function insertResults(
  db: Database,
  run_id: number,
  records: ReadonlyMap<number, number>,
  results: readonly Result[],
): Promise<readonly number[]> {
  const found = results.map((result) => {
    const record_id = records.get(result.record_index);
    if (record_id === undefined)
      throw new RangeError(
        `Run ${run_id} has a result for row ${result.record_index}, which does not exist.`,
      );
    return { ...result, record_id };
  });
  return insertScored(db, run_id, found);
}

function costOf(results: readonly Result[]): Nano {
  return results.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0);
}
