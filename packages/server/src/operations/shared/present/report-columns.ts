import { setImmediate } from "node:timers/promises";
import { metricById } from "@aegis/metrics";
import { costText, totalCostText } from "@aegis/rules";
import { recordFields, type StoredEvaluationOfRecord, type StoredRun } from "../../../domain/entities.ts";
import type { Batches } from "../../../store/store.ts";

/** A column of a run's report. */
export type Column = {
  readonly name: string;
  /** The cell of an evaluation; null if it is empty. */
  readonly cell: (evaluation: StoredEvaluationOfRecord, run: RunOfReport) => string | null;
};

/** What a report repeats in each line: its aggregates are not in it, so neither is what they leave out. */
type RunOfReport = Pick<StoredRun, "alias" | "number_of_successes" | "number_of_failures">;

/** Every column that a run's report may have, in their order. */
const columns: readonly Column[] = [
  { name: "alias", cell: (_, { alias }) => alias },
  ...recordFields.map((name): Column => ({ name, cell: ({ record }) => record[name] })),
  { name: "explanation", cell: ({ explanation }) => explanation },
  { name: "model_slug", cell: ({ model_slug }) => model_slug },
  { name: "is_success", cell: ({ is_success }) => String(is_success) },
  { name: "evaluation_cost_raw", cell: ({ evaluation_cost }) => textOf(evaluation_cost, totalCostText) },
  { name: "evaluation_cost", cell: ({ evaluation_cost }) => textOf(evaluation_cost, costText) },
  { name: "is_gte_threshold", cell: ({ is_gte_threshold }) => textOf(is_gte_threshold, String) },
  { name: "threshold", cell: ({ threshold }) => String(threshold) },
  { name: "result", cell: ({ result }) => textOf(result, String) },
  { name: "metric_id", cell: ({ metric_id }) => String(metric_id) },
  { name: "eval_metadata", cell: ({ eval_metadata }) => textOf(eval_metadata, JSON.stringify) },
  { name: "shortname", cell: ({ metric_id }) => metricById(metric_id)?.shortname ?? null },
  { name: "name", cell: ({ metric_id }) => metricById(metric_id)?.label ?? null },
  { name: "number_of_successes", cell: (_, run) => String(run.number_of_successes) },
  { name: "number_of_failures", cell: (_, run) => String(run.number_of_failures) },
  { name: "record_id", cell: ({ record }) => String(record.id) },
];

/** The columns that are not empty for all evaluations. Stops reading once no column is. */
export async function filledColumns(
  run: RunOfReport,
  evaluations: Batches<StoredEvaluationOfRecord>,
): Promise<readonly Column[]> {
  let empty = columns;
  for await (const batch of evaluations) {
    empty = empty.filter(({ cell }) => batch.every((evaluation) => isEmpty(cell(evaluation, run))));
    if (empty.length === 0) break;
    // The store may read synchronously; other requests get their turn here.
    await setImmediate();
  }
  return columns.filter((column) => !empty.includes(column));
}

function textOf<T>(value: T | null, write: (value: T) => string): string | null {
  return value === null ? null : write(value);
}

function isEmpty(cell: string | null): boolean {
  return cell === null || cell === "";
}
