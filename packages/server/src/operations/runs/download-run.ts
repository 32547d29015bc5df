import { writeCsv } from "../../csv/write-csv.ts";
import { DomainError } from "../../domain/domain-error.ts";
import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { filledColumns } from "../shared/present/report-columns.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Sends a run as a table, a line for each evaluation. Two passes over the evaluations: the first finds out which columns have
 * anything to hold, the second writes them, so that the run is never whole in memory.
 */
export const downloadRun: Operation<"downloadRun"> = async ({ store, caller }, { path, query }) => {
  const run = await visibleRun(store, caller, path.run_id);
  // One character of a text tells that there is one.
  const columns = await filledColumns(run, store.evaluationsWithRecords(run.id, 1));
  if (columns.length === 0) throw DomainError.runWithoutEvaluations(run.id);
  const names = columns.map(({ name }) => name);
  const rows = mapBatches(store.evaluationsWithRecords(run.id), (evaluation) =>
    columns.map(({ cell }) => cell(evaluation, run)),
  );
  const csv = writeCsv(names, rows, { raw: query.raw ?? false });
  return { status: 200, body: { csv, filename: `run_${run.id}_report.csv` } };
};
