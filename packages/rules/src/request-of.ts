import type { BodyOf, ColumnMappings, MetricSelection, OperationId, PathOf, QueryOf } from "@aegis/contract";

/** A validated request, in the types of the document. */
export type RequestOf<Id extends OperationId> = {
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: Id extends "createDataset" ? DatasetForm : BodyOf<Id>;
};

/** The form of an upload: its JSON parts parsed, its file on disk. */
export type DatasetForm = {
  readonly file: Upload;
  readonly selected_metrics: MetricSelection;
  readonly column_mappings?: ColumnMappings | null;
  readonly name?: string;
  readonly data_collection_id?: number;
};

/** An uploaded file, kept on disk until the request is answered. */
type Upload = {
  /** The sender's name for it. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its content, from the beginning. */
  readonly read: () => AsyncIterable<Uint8Array>;
};
