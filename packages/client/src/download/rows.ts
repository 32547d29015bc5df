import type { Cells } from "./cells.ts";
import { type CsvReader, csvRows } from "./csv-rows.ts";

/** A row of a dataset's CSV. */
export type DatasetRow = ReturnType<typeof datasetRow>;

/** A row of a run's CSV: one evaluation, with the full texts of its record. */
export type RunReportRow = ReturnType<typeof runReportRow>;

export const datasetRows: CsvReader<DatasetRow> = (bytes) => csvRows(bytes, datasetRow);

export const runReportRows: CsvReader<RunReportRow> = (bytes) => csvRows(bytes, runReportRow);

function datasetRow({ exact }: Cells) {
  return {
    prompt: exact("prompt"),
    input: exact("input"),
    context: exact("context"),
    output: exact("output"),
    golden_answer: exact("golden_answer"),
  };
}

function runReportRow(cells: Cells) {
  const { text, number, boolean, json } = cells;
  return {
    /** The run's alias. */
    alias: text("alias"),
    ...datasetRow(cells),
    explanation: text("explanation"),
    model_slug: text("model_slug"),
    is_success: boolean("is_success"),
    /** A decimal number as text, since floating-point numbers cannot hold money exactly. */
    evaluation_cost_raw: text("evaluation_cost_raw"),
    /** The same amount without trailing zeros. */
    evaluation_cost: text("evaluation_cost"),
    is_gte_threshold: boolean("is_gte_threshold"),
    threshold: number("threshold"),
    /** The score, from 0 to 100. */
    result: number("result"),
    metric_id: number("metric_id"),
    eval_metadata: json("eval_metadata"),
    /** The metric's shortname, such as `ans_corr`. */
    shortname: text("shortname"),
    /** The metric's display name. */
    name: text("name"),
    /** How many evaluations of the run have a score; its aggregates are means over these. */
    number_of_successes: number("number_of_successes"),
    /** How many have none. */
    number_of_failures: number("number_of_failures"),
    /** The record that was scored, as the run shows it. The hosted service does not tell it. */
    record_id: number("record_id"),
  };
}
