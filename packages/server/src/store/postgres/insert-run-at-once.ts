import { sql } from "kysely";
import type { Database } from "../sql/database.ts";
import {
  countedTaskColumns,
  evaluationColumns,
  type IdsOfRun,
  type RowsOfRun,
  recordColumns,
  runColumns,
} from "../sql/run-columns.ts";
import { statement } from "../sql/statement.ts";
import { asParameter, listed, rowsIn } from "./insert-rows.ts";

/**
 * `Words.insertRunAtOnce`: the run, its tasks, its records and its evaluations. Sending a statement and
 * waking up for its answer takes several times as long as inserting a row, on both sides: so it is one
 * statement.
 */
export async function insertRunAtOnce(
  db: Database,
  { run, tasks, records, evaluations }: RowsOfRun,
): Promise<IdsOfRun> {
  const { rows } = await insert(db, {
    run: asParameter(runColumns, [run]),
    tasks: asParameter(countedTaskColumns, tasks),
    records: asParameter(recordColumns, records),
    evaluations: asParameter(evaluationColumns, evaluations),
  });
  const [first] = rows;
  if (first === undefined) throw new Error("The database has inserted a run without an id.");
  return { run_id: first.run_id, evaluations: rows.filter(hasEvaluation) };
}

const insert = statement<Row>((db, value) =>
  sql<Row>`
    with created as (
      insert into run (${listed(runColumns)}, twin)
      select ${listed(runColumns)}, 0 from ${rowsIn("run", value("run"))}
      returning id
    ), planned as (
      insert into run_task (run_id, ${listed(countedTaskColumns)})
      select created.id, ${listed(countedTaskColumns)} from created, ${rowsIn("run_task", value("tasks"))}
    ), kept as (
      insert into record (run_id, ${listed(recordColumns)})
      select created.id, ${listed(recordColumns)} from created, ${rowsIn("record", value("records"))}
      returning id, run_id, position as at
    ), scored as (
      insert into evaluation (run_id, record_id, ${listed(evaluationColumns)})
      select kept.run_id, kept.id, ${listed(evaluationColumns)}
      from kept join ${rowsIn("evaluation", value("evaluations"))} on record_index = at
      returning id, record_index, position
    )
    select created.id as run_id, scored.id, record_index, position
    from created left join scored on true`.compile(db),
);

type Evaluation = IdsOfRun["evaluations"][number];

/** A run without evaluations has a row without one. */
type Row = { readonly run_id: number } & (Evaluation | Readonly<Record<keyof Evaluation, null>>);

function hasEvaluation(row: Row): row is Extract<Row, Evaluation> {
  return row.id !== null;
}
