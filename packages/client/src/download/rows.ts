import type { Cells } from "./cells.ts";
import type { Reader } from "./csv-download.ts";
import { csvRows } from "./csv-rows.ts";

/** A row of a dataset's CSV. */
export type DatasetRow = ReturnType<typeof datasetRow>;

/** A row of a run's CSV: one evaluation, with the texts of its record whole. */
export type RunReportRow = ReturnType<typeof runReportRow>;

export const datasetRows: Reader<DatasetRow> = (bytes) => csvRows(bytes, datasetRow);

export const runReportRows: Reader<RunReportRow> = (bytes) => csvRows(bytes, runReportRow);

function datasetRow({ text }: Cells) {
  return {
    prompt: text("prompt"),
    input: text("input"),
    context: text("context"),
    output: text("output"),
    golden_answer: text("golden_answer"),
  };
}

function runReportRow(cells: Cells) {
  const { text, number, boolean, json } = cells;
  return {
    /** The run's. */
    alias: text("alias"),
    ...datasetRow(cells),
    explanation: text("explanation"),
    model_slug: text("model_slug"),
    is_success: boolean("is_success"),
    /** Decimal text, since money is no floating-point number. */
    evaluation_cost_raw: text("evaluation_cost_raw"),
    /** The same amount without trailing zeros. */
    evaluation_cost: text("evaluation_cost"),
    is_gte_threshold: boolean("is_gte_threshold"),
    threshold: number("threshold"),
    /** The score, 0 to 100. */
    result: number("result"),
    metric_id: number("metric_id"),
    eval_metadata: json("eval_metadata"),
    /** The metric's shortname, such as `ans_corr`. */
    shortname: text("shortname"),
    /** The metric's name for people. */
    name: text("name"),
  };
}
