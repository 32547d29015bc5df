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
import type { ChunkResult, NewRun } from "../store.ts";
import { orThrowTaken } from "./constraint-errors.ts";
import { type Database, flag, json } from "./database.ts";
import { type RowsOfRun, runColumns } from "./run-columns.ts";
import { type Placeholder, statement } from "./statement.ts";
import { twinOf } from "./twins.ts";

/** A result of a row that has no id yet. */
export type NewResult = Omit<ChunkResult, "record_id">;

/** @param results all that the run will have, if it is created finished */
export function runRow(draft: NewRun, results?: readonly NewResult[]): RowsOfRun["run"] {
  const { tasks, rows, row_count, chunk_rows, reserved, billed, results: _, ...own } = draft;
  const { names_its_moment: __, ...columns } = own;
  const outcome = results === undefined ? unfinished : finishedBy(draft, results);
  return {
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
}

/** @returns the id of the run. @throws NameTaken */
export async function insertRunRow(
  db: Database,
  { alias, names_its_moment = false }: NewRun,
  row: RowsOfRun["run"],
): Promise<number> {
  const { rows } = names_its_moment
    ? await orThrowTaken(db, () => insertNewName(db, row), alias, "ends")
    : await orThrowTaken(db, () => insertName(db, row), alias);
  const [inserted] = rows;
  if (inserted === undefined) throw new Error("The database has inserted a run without an id.");
  return inserted.id;
}

/** What the results of a run cost. */
export function costOf(results: readonly NewResult[]): Nano {
  return results.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0);
}

/** Tasks with what their results come to. */
export function counted(
  tasks: readonly RunTask[],
  results: readonly NewResult[],
): readonly (RunTask & MetricAggregate)[] {
  const aggregates = aggregateByTask(results);
  return tasks.map((task) => ({ ...task, ...(aggregates.get(task.position) ?? emptyAggregate) }));
}

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

function finishedBy({ tasks, threshold, started_at }: NewRun, results: readonly NewResult[]): Ending {
  const finished_at =
    results
      .map((result) => result.finished_at)
      .toSorted()
      .at(-1) ?? started_at;
  return { ...aggregate(counted(tasks, results), threshold), total_cost: costOf(results), finished_at };
}
