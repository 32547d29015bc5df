import type { RecordField } from "@aegis/contract";

/** The texts of a record. An empty cell of an upload is null. */
export type RecordTexts = { readonly [Field in RecordField]: string | null };
