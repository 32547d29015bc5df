import type { ColumnMappings, DatasetUpdate, MetricSelection, RecordField } from "@aegis/contract";
import { DomainError } from "./domain-error.ts";
import { refuseInvalidName } from "./names/refuse-invalid-name.ts";
import { lackOfSelection, readSelection, type Selection } from "./selected-metrics.ts";

/** The dataset to change, as far as its changes depend on it. */
type ChangeableDataset = { readonly id: number; readonly structure: readonly RecordField[] };

/** What changes; what a request leaves out, or sends as null, stays. */
export type DatasetChanges = {
  readonly name?: string;
  readonly selected_metrics?: Selection;
  /** Null if there are none any more. */
  readonly column_mappings?: ColumnMappings | null;
};

/**
 * Reads the changes of a dataset that need no other dataset and no collection.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError 400 for an invalid name, invalid metrics, a metric that needs a field that its rows do
 * not have, and mappings without a column or for such a field
 */
export function readDatasetChanges(
  dataset: ChangeableDataset,
  { name, selected_metrics, column_mappings }: DatasetUpdate,
  inactive: ReadonlySet<string>,
): DatasetChanges {
  if (typeof name === "string") refuseInvalidName("name", name, DomainError.newNameEmpty);
  return {
    ...(typeof name === "string" ? { name } : {}),
    ...(selected_metrics ? { selected_metrics: readMetrics(dataset, selected_metrics, inactive) } : {}),
    ...(column_mappings ? { column_mappings: readMappings(dataset, column_mappings) } : {}),
  };
}

function readMetrics(
  dataset: ChangeableDataset,
  metrics: MetricSelection,
  inactive: ReadonlySet<string>,
): Selection {
  const selection = readSelection(metrics, inactive);
  const lack = lackOfSelection(selection, dataset.structure);
  if (lack !== undefined) throw DomainError.columnMissing(lack.shortname, lack.needed, dataset.id);
  return selection;
}

/** Does not check that the file had such columns, since neither the file nor its header line is kept. */
function readMappings(dataset: ChangeableDataset, mappings: ColumnMappings): ColumnMappings | null {
  for (const [field, column] of Object.entries(mappings)) {
    if (!dataset.structure.some((known) => known === field))
      throw DomainError.mappingInvalid(dataset.id, field);
    if (column.trim() === "") throw DomainError.mappingBlank(field);
  }
  return Object.keys(mappings).length === 0 ? null : mappings;
}
