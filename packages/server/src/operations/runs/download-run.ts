import { DomainError } from "@aegis/rules";
import { writeCsv } from "../../csv/write-csv.ts";
import type { StoredRun } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { filledColumns } from "../shared/present/report-columns.ts";
import { versionOfRun } from "../shared/version-of-run.ts";
import { visibleRun } from "../shared/visible.ts";

/** Sends a run as CSV with a line for each evaluation. */
export const downloadRun: Operation<"downloadRun"> = async ({ store, caller }, { path, query }) => {
  const run = await visibleRun(store, caller, path.run_id);
  const csv = report(store, run, query.raw ?? false);
  return { status: 200, body: { csv, filename: `run_${run.id}_report.csv` }, version: versionOfRun(run) };
};

/**
 * Passes over the evaluations more than once, first to find the columns that are not empty, then to write
 * them, so that the run is never in memory as a whole. Nothing is read for a client that holds the file.
 *
 * @throws DomainError 404 before the first piece if there are no evaluations
 */
async function* report(store: Reads, run: StoredRun, raw: boolean): AsyncGenerator<string> {
  // One character of a text suffices to see that there is one.
  const columns = await filledColumns(run, store.evaluationsWithRecords(run.id, 1));
  if (columns.length === 0) throw DomainError.runWithoutEvaluations(run.id);
  const names = columns.map(({ name }) => name);
  const readRows = () =>
    mapBatches(store.evaluationsWithRecords(run.id), (evaluation) =>
      columns.map(({ cell }) => cell(evaluation, run)),
    );
  yield* writeCsv(names, readRows, { raw });
}
