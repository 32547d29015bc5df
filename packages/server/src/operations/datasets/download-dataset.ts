import { DomainError } from "@aegis/rules";
import { writeCsv } from "../../csv/write-csv.ts";
import { recordFields } from "../../domain/entities.ts";
import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { visibleDataset } from "../shared/visible.ts";

/**
 * Sends the rows as CSV with a column for each field in `structure`. The file can be uploaded again and gives
 * the same rows.
 *
 * @throws DomainError 404 if the caller cannot see the dataset, or it has no rows
 */
export const downloadDataset: Operation<"downloadDataset"> = async ({ store, caller }, { path, query }) => {
  const { id, structure, record_count } = await visibleDataset(store, caller, path.dataset_id);
  if (record_count === 0) throw DomainError.datasetWithoutRows(id);
  const columns = recordFields.filter((field) => structure.includes(field));
  const readRows = () =>
    mapBatches(store.recordsOfDataset(id), (record) => columns.map((field) => record[field]));
  const csv = writeCsv(columns, readRows, { raw: query.raw ?? false });
  // The rows of a dataset never change.
  return { status: 200, body: { csv, filename: `dataset_${id}.csv` }, version: `dataset ${id}` };
};
