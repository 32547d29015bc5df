import type { BodyOf, ColumnMappings, MetricSelection } from "@aegis/contract";
import type { Bytes } from "../bytes.ts";
import type { Init } from "../call.ts";
import type { Environment } from "../environment.ts";
import { InvalidArgumentError } from "../errors/client-errors.ts";
import { csvFile, defaultName } from "./form.ts";

type Form = BodyOf<"createDataset">;

/** A dataset to be stored. */
export type DatasetUpload = Omit<Form, "file" | "selected_metrics" | "column_mappings"> & {
  /** CSV in UTF-8 with a header line. A path becomes a file by `fileFromPath` of `@aegis/client/node`. */
  readonly file: Blob | Bytes;
  /** Names the dataset where `name` is left out. @default the name of a `File`, else `dataset.csv` */
  readonly filename?: string | undefined;
  /** Metrics by id: a threshold alone, or a threshold with arguments. */
  readonly selected_metrics: MetricSelection;
  /** Record field to column, where the header has another name. */
  readonly column_mappings?: ColumnMappings | undefined;
};

/**
 * What openapi-fetch is given to upload a dataset: a form where the file is at hand, else a stream of one.
 *
 * @throws InvalidArgumentError for a file that is none.
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
    ...(column_mappings === undefined ? {} : { column_mappings: JSON.stringify(column_mappings) }),
  };
  if (file instanceof Blob) return { ...init, body: { ...fields, file: csvFile(file, filename) } };
  if (!isStream(file)) {
    throw new InvalidArgumentError("file must be a Blob or a stream; for a path there is fileFromPath.");
  }
  const boundary = `aegis-${digits(environment)}${digits(environment)}`;
  // Few programs upload a stream: loaded when one does.
  const { multipartStream } = await import("./multipart-stream.ts");
  const body = multipartStream({ fields, file, filename: filename ?? defaultName, boundary });
  return {
    ...init,
    headers: { ...init.headers, "Content-Type": `multipart/form-data; boundary=${boundary}` },
    // The document's type asks for a file at hand; what is sent is the stream.
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

function digits({ random }: Environment): string {
  return random().toString(36).slice(2);
}
