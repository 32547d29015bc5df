import { type ColumnMappings, recordFields } from "@aegis/contract";
import { DomainError } from "./domain-error.ts";
import { firstCharacters } from "./names/first-characters.ts";
import { refuseInvalidName } from "./names/refuse-invalid-name.ts";
import type { DatasetForm } from "./request-of.ts";
import { readSelection, type Selection } from "./selected-metrics.ts";

/** A dataset to make of a file, before the file is read. */
export type UploadPlan = {
  readonly selected_metrics: Selection;
  /** Null if there are none. */
  readonly column_mappings: ColumnMappings | null;
  readonly name: string;
};

/** The longest name, in characters; a longer file name is cut to it. */
const nameLimit = 255;

/**
 * Plans a dataset from a form, without reading its file. The dataset has the name of the file, unless the
 * form gives another.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError 400 for no or invalid metrics, a mapping for a field that records do not have, and an
 * invalid name
 */
export function planUpload(form: DatasetForm, inactive: ReadonlySet<string>): UploadPlan {
  if (Object.keys(form.selected_metrics).length === 0) throw DomainError.uploadWithoutMetrics();
  const selected_metrics = readSelection(form.selected_metrics, inactive);
  const column_mappings = readMappings(form.column_mappings ?? {});
  const name = form.name ?? firstCharacters(form.file.name, nameLimit);
  refuseInvalidName("name", name, DomainError.uploadNameEmpty);
  return { selected_metrics, column_mappings, name };
}

/** An empty object means no mappings. */
function readMappings(mappings: ColumnMappings): ColumnMappings | null {
  const fields = Object.keys(mappings);
  const unknown = fields.find((field) => !recordFields.some((known) => known === field));
  if (unknown !== undefined) throw DomainError.mappingUnknown(unknown, recordFields);
  return fields.length === 0 ? null : mappings;
}
