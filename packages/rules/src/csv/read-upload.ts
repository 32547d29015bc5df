import type { ColumnMappings } from "@aegis/contract";
import { lackOfSelection } from "../selected-metrics.ts";
import type { UploadPlan } from "../upload-plan.ts";
import { type CsvContent, type ReadFile, readCsv, type SaveBatch } from "./read-csv.ts";

/**
 * Reads the rows of an upload, as `readCsv` does.
 *
 * @throws DomainError 400 like `readCsv`, and for a selected metric that no row can have the fields for
 */
export function readUpload(
  read: ReadFile,
  { selected_metrics, column_mappings }: Pick<UploadPlan, "selected_metrics" | "column_mappings">,
  save: SaveBatch,
): Promise<CsvContent> {
  const mappings: ColumnMappings = column_mappings ?? {};
  return readCsv(read, mappings, save, (structure) => {
    const lack = lackOfSelection(selected_metrics, structure);
    return lack && `metric "${lack.shortname}" needs ${lack.needed}`;
  });
}
