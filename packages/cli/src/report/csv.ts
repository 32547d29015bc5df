import { type RunEvaluation, recordFields } from "@aegis/contract";
import { defused, defusedColumn } from "@aegis/io/defused";
import { stringify } from "csv-stringify/sync";
import { readRowsOfRun } from "../run/read-run.ts";
import type { FinishedRun } from "./finished-run.ts";

/**
 * Runs as CSV, a line for each evaluation. A text that a spreadsheet would take for a formula has an
 * apostrophe in front, and the last column names such cells, as in a download of the API.
 */
export async function* csvText(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  yield lines([[...columns, defusedColumn]]);
  for (const { name, file } of runs)
    for await (const row of readRowsOfRun(file))
      yield lines(row.map((evaluation) => defused(columns, cellsOf(name, evaluation))));
}

const results = [
  "metric",
  "result",
  "threshold",
  "is_gte_threshold",
  "is_success",
  "explanation",
  "model_slug",
  "evaluation_cost",
] as const;

const columns = ["suite", "record_index", ...recordFields, ...results];

function cellsOf(suite: string, evaluation: RunEvaluation): readonly unknown[] {
  return [
    suite,
    evaluation.record_index,
    ...recordFields.map((field) => evaluation.record[field]),
    ...results.map((column) => evaluation[column]),
  ];
}

function lines(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], { cast: { boolean: String }, quote_record_delimiter: true });
}
