import type { BodyOf, ColumnMappings, MetricSelection } from "@aegis/contract";
import { byMetricId } from "../by-metric-id.ts";
import { type Bytes, isIterable } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import { InvalidArgumentError } from "../errors/client-errors.ts";
import { refuseUnknown } from "../known-names.ts";
import type { EncodedForm } from "../parts.ts";
import { multipartBlob, multipartStream } from "./multipart.ts";

type Form = BodyOf<"createDataset">;

/** A dataset to upload. */
export type DatasetUpload = Omit<Form, "file" | "selected_metrics" | "column_mappings"> & {
  /** CSV in UTF-8 with a header line. For a path, use `fileFromPath` of `@aegis/client/node`. */
  readonly file: Blob | Bytes;
  /** The dataset's name if `name` is left out. @default the name of a `File`, or else `dataset.csv` */
  readonly filename?: string | undefined;
  /** For each metric, by shortname or id, a threshold, or a threshold with arguments. */
  readonly selected_metrics: MetricSelection;
  /** For each field of a record its column, if the column has another name. @default none */
  readonly column_mappings?: ColumnMappings | null | undefined;
};

/**
 * The form that uploads a dataset: one that can be sent again if the file is a Blob, or else a stream.
 *
 * @throws InvalidArgumentError if `file` is neither a Blob nor a stream
 */
export function formOf(upload: DatasetUpload, environment: Environment): EncodedForm {
  refuseUnknown(upload, uploadNames, "datasets.create", "field");
  const { file, filename, ...dataset } = upload;
  const { selected_metrics, column_mappings, ...rest } = dataset;
  const fields = {
    ...rest,
    selected_metrics: JSON.stringify(byMetricId("selected_metrics", selected_metrics)),
    ...(column_mappings && { column_mappings: JSON.stringify(column_mappings) }),
  };
  // Not of letters and digits, as other random names are: their code is in the first chunk.
  const boundary = `aegis-${environment.random()}-${environment.random()}`;
  const form = { fields, filename: filename ?? nameOf(file), boundary };
  const content =
    file instanceof Blob
      ? multipartBlob({ ...form, file, type: file.type || csvType })
      : multipartStream({ ...form, file: checkedStream(file), type: csvType });
  return { type: `multipart/form-data; boundary=${boundary}`, content };
}

const uploadNames = {
  file: 1,
  filename: 1,
  name: 1,
  selected_metrics: 1,
  column_mappings: 1,
  data_collection_id: 1,
} satisfies Record<keyof DatasetUpload, 1>;

/** A file without a type is sent as CSV, the only type that this API accepts. */
const csvType = "text/csv";

/** The API names a dataset after its file if it has no other name. */
function nameOf(file: DatasetUpload["file"]): string {
  return file instanceof File ? file.name : "dataset.csv";
}

function checkedStream(file: Bytes): Bytes {
  if (file instanceof ReadableStream || isIterable(file)) return file;
  throw new InvalidArgumentError("file must be a Blob or a stream; for a path, use fileFromPath.");
}
