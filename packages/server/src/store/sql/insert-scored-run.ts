import { charactersOf } from "../../domain/balance.ts";
import type { InsertedRun, NewRun } from "../store.ts";
import { payForRun } from "./balances.ts";
import { orThrowTaken } from "./constraint-errors.ts";
import type { Database } from "./database.ts";
import { wordsOf } from "./dialect.ts";
import { evaluationRow, insertScored } from "./evaluations.ts";
import { insertTasks, taskRow } from "./insert-tasks.ts";
import { resultKey } from "./missing.ts";
import { insertRecordsForIds, mostWritten } from "./records.ts";
import type { RowsOfRun } from "./run-columns.ts";
import { costOf, counted, insertRunRow, type NewResult, runRow } from "./run-row.ts";

/**
 * Creates a run that is finished. It reads nothing: in PostgreSQL, whoever reads beside what others insert is
 * undone as often as not.
 */
export async function insertScoredRun(
  db: Database,
  draft: NewRun,
  results: readonly NewResult[],
): Promise<InsertedRun> {
  const inOneStatement = isSmall(draft, results) ? wordsOf(db).insertRunAtOnce : undefined;
  if (inOneStatement === undefined) return insertInParts(db, draft, results);
  const run = rowsOf(draft, results);
  const { run_id: id, evaluations } = await orThrowTaken(
    db,
    () => inOneStatement(db, run),
    draft.alias,
    "ends",
  );
  await pay(db, id, draft, results);
  const ids = new Map(evaluations.map((each) => [resultKey(each), each.id]));
  return { id, evaluation_ids: results.map((result) => ids.get(resultKey(result)) ?? refuse(id, result)) };
}

/** Whether it has the alias to itself, and can be written at once. */
function isSmall({ names_its_moment = false, rows, tasks }: NewRun, results: readonly NewResult[]): boolean {
  const { count, size } = mostWritten;
  return (
    names_its_moment &&
    Math.max(rows.length, tasks.length, results.length) <= count &&
    rows.reduce((sum, row) => sum + charactersOf(row), 0) <= size
  );
}

function rowsOf(draft: NewRun, results: readonly NewResult[]): RowsOfRun {
  const by = { user_id: draft.author_id, created_at: draft.started_at };
  return {
    run: runRow(draft, results),
    tasks: counted(draft.tasks, results).map(taskRow),
    records: draft.rows.map((row, position) => ({ ...row, ...by, position })),
    evaluations: results.map(evaluationRow),
  };
}

async function insertInParts(
  db: Database,
  draft: NewRun,
  results: readonly NewResult[],
): Promise<InsertedRun> {
  // First: if the alias is taken, a caller that goes on in the transaction has paid nothing.
  const id = await insertRunRow(db, draft, runRow(draft, results));
  await pay(db, id, draft, results);
  await insertTasks(db, id, counted(draft.tasks, results));
  const by = { user_id: draft.author_id, created_at: draft.started_at };
  const records = await insertRecordsForIds(db, { run_id: id }, draft.rows, by);
  const scored = results.map((result) => ({
    ...result,
    record_id: records.get(result.record_index) ?? refuse(id, result),
  }));
  return { id, evaluation_ids: await insertScored(db, id, scored) };
}

async function pay(db: Database, id: number, draft: NewRun, results: readonly NewResult[]): Promise<void> {
  if (draft.billed) await payForRun(db, id, { ...draft, type: "run" }, costOf(results));
}

function refuse(id: number, { record_index }: NewResult): never {
  throw new RangeError(`Run ${id} has a result for row ${record_index}, which does not exist.`);
}
