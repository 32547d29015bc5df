import type { Nano } from "../../domain/entities.ts";
import type { InsertedRun, NewRun } from "../store.ts";
import { payForRun } from "./balances.ts";
import { type Database, flag } from "./database.ts";
import { insertScoredRun } from "./insert-scored-run.ts";
import { insertTasks } from "./insert-tasks.ts";
import { lowestTurn, type QueueBefore } from "./queue-before.ts";
import { insertRecords } from "./records.ts";
import { insertRunRow, runRow } from "./run-row.ts";
import type { Tables } from "./tables.ts";

/** Creates a run. The time this takes does not grow with the dataset. */
export async function insertRun(db: Database, draft: NewRun, queue?: QueueBefore): Promise<InsertedRun> {
  const results = draft.row_count === 0 ? [] : draft.results;
  if (results !== undefined) return insertScoredRun(db, draft, results);
  // First: if the alias is taken, a caller that goes on in the transaction has paid nothing.
  const id = await insertRunRow(db, draft, runRow(draft));
  if (draft.billed) await payForRun(db, id, { ...draft, type: "run" }, undefined);
  await insertTasks(db, id, draft.tasks);
  const by = { user_id: draft.author_id, created_at: draft.started_at };
  await insertRecords(db, { run_id: id }, 0, draft.rows, by);
  await insertWork(db, firstWork(id, draft), queue);
  return { id, evaluation_ids: [] };
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
