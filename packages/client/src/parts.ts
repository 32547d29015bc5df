import type { BodyOf, OperationId, PathOf, QueryOf, requestTypes } from "@aegis/contract";

/** What the call of an operation sends, as the document has it. */
export type Parts<Id extends OperationId> = Part<"path", PathOf<Id>> &
  Part<"query", QueryOf<Id>> &
  Part<"body", Id extends FormId ? never : BodyOf<Id>> &
  Part<"form", Id extends FormId ? EncodedForm : never>;

/** The same, whatever the operation. */
export type AnyParts = {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly form?: EncodedForm | undefined;
};

/** A form as it is sent. */
export type EncodedForm = {
  /** With its boundary. */
  readonly type: string;
  readonly content: Blob | ReadableStream<Uint8Array>;
};

/** Required if the operation has it, and refused if it does not. */
type Part<Name extends keyof AnyParts, Value> = [Value] extends [never]
  ? { readonly [Key in Name]?: never }
  : { readonly [Key in Name]: Extract<Value, AnyParts[Name]> };

type FormId = {
  [Id in keyof typeof requestTypes]: (typeof requestTypes)[Id] extends "multipart/form-data" ? Id : never;
}[keyof typeof requestTypes];
