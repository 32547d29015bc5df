import { DomainError } from "@aegis/rules";
import { writeCsv } from "../../csv/write-csv.ts";
import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { filledColumns } from "../shared/present/report-columns.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Sends a run as CSV with a line for each evaluation. It passes over the evaluations twice, first to find the
 * columns that are not empty, then to write them, so that the run is never in memory as a whole.
 */
export const downloadRun: Operation<"downloadRun"> = async ({ store, caller }, { path, query }) => {
  const run = await visibleRun(store, caller, path.run_id);
  // One character of a text suffices to see that there is one.
  const columns = await filledColumns(run, store.evaluationsWithRecords(run.id, 1));
  if (columns.length === 0) throw DomainError.runWithoutEvaluations(run.id);
  const names = columns.map(({ name }) => name);
  const readRows = () =>
    mapBatches(store.evaluationsWithRecords(run.id), (evaluation) =>
      columns.map(({ cell }) => cell(evaluation, run)),
    );
  const csv = await writeCsv(names, readRows, { raw: query.raw ?? false });
  return { status: 200, body: { csv, filename: `run_${run.id}_report.csv` } };
};
