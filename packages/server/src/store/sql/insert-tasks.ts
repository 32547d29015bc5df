import { setImmediate } from "node:timers/promises";
import { emptyAggregate, type MetricAggregate } from "../../domain/aggregate.ts";
import type { RunTask } from "../../domain/entities.ts";
import { type Database, json } from "./database.ts";
import { insertRows } from "./dialect.ts";
import { batchSize } from "./lists.ts";
import { countedTaskColumns } from "./run-columns.ts";

/** Inserts a few at a time, as `insertRecords` does: a request may name hundreds of thousands of tasks. */
export async function insertTasks(db: Database, run_id: number, tasks: readonly NewTask[]): Promise<void> {
  for (let from = 0; from < tasks.length; from += batchSize) {
    if (from > 0) await setImmediate();
    const rows = tasks.slice(from, from + batchSize).map((task) => ({ ...taskRow(task), run_id }));
    await insertRows(db, "run_task", ["run_id", ...countedTaskColumns], rows);
  }
}

/** A task of a run, with what is known of its results. */
export type NewTask = RunTask & Partial<MetricAggregate>;

/** The values of `countedTaskColumns`. */
export function taskRow(task: NewTask) {
  return { ...emptyAggregate, ...task, metric_args: json(task.metric_args) };
}
