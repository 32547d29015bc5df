import type { BodyOf, ColumnMappings, MetricSelection } from "@aegis/contract";
import type { Bytes } from "../bytes.ts";
import type { Init } from "../call-operation.ts";
import type { Environment } from "../environment.ts";
import { InvalidArgumentError } from "../errors/client-errors.ts";
import { randomName } from "../random-name.ts";
import { csvFile, defaultName } from "./form.ts";

type Form = BodyOf<"createDataset">;

/** A dataset to upload. */
export type DatasetUpload = Omit<Form, "file" | "selected_metrics" | "column_mappings"> & {
  /** CSV in UTF-8 with a header line. For a path, use `fileFromPath` of `@aegis/client/node`. */
  readonly file: Blob | Bytes;
  /** The dataset's name if `name` is left out. @default the name of a `File`, or else `dataset.csv` */
  readonly filename?: string | undefined;
  /** For each metric id a threshold, or a threshold with arguments. */
  readonly selected_metrics: MetricSelection;
  /** For each field of a record its column, if the column has another name. @default none */
  readonly column_mappings?: ColumnMappings | null | undefined;
};

/**
 * What openapi-fetch needs to upload a dataset: a form if the file is a Blob, or else a stream of one.
 *
 * @throws InvalidArgumentError if `file` is neither a Blob nor a stream
 */
export async function uploadOf(
  { file, filename, ...dataset }: DatasetUpload,
  init: Init,
  environment: Environment,
) {
  const { selected_metrics, column_mappings, ...rest } = dataset;
  const fields = {
    ...rest,
    selected_metrics: JSON.stringify(selected_metrics),
    ...(column_mappings && { column_mappings: JSON.stringify(column_mappings) }),
  };
  if (file instanceof Blob) return { ...init, body: { ...fields, file: csvFile(file, filename) } };
  if (!isStream(file)) {
    throw new InvalidArgumentError("file must be a Blob or a stream; for a path, use fileFromPath.");
  }
  const boundary = `aegis-${randomName(environment)}`;
  // Loaded on demand, since few programs upload a stream.
  const { multipartStream } = await import("./multipart-stream.ts");
  const body = multipartStream({ fields, file, filename: filename ?? defaultName, boundary });
  return {
    ...init,
    headers: { ...init.headers, "Content-Type": `multipart/form-data; boundary=${boundary}` },
    // The document's type requires a Blob; `bodySerializer` sends the stream instead.
    body: { ...fields, file: new Blob() },
    bodySerializer: () => body,
    duplex: "half",
  };
}

function isStream(file: unknown): file is Bytes {
  return (
    file instanceof ReadableStream ||
    (typeof file === "object" && file !== null && Symbol.asyncIterator in file)
  );
}
