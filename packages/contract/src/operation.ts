import type { operations } from "@aegis/generated/types";

/** The name of an operation, such as `getRun`; the document's `operationId`. */
export type OperationId = keyof operations;

/** The path parameters of an operation, by their names in the document. */
export type PathOf<Id extends OperationId> = Parameters<Id, "path">;

/** The query parameters of an operation, by their names in the document. */
export type QueryOf<Id extends OperationId> = Parameters<Id, "query">;

/** The body that an operation takes; `never` if it takes none. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: infer Content };
}
  ? Content[keyof Content]
  : never;

/** The statuses that the document promises for an operation. */
export type StatusOf<Id extends OperationId> = keyof operations[Id]["responses"] & number;

/** The body of the response that an operation gives with a status; `null` for a status without a body. */
export type ResponseBodyOf<
  Id extends OperationId,
  Status extends StatusOf<Id>,
> = operations[Id]["responses"][Status] extends {
  content: infer Content;
}
  ? [Content] extends [never]
    ? null
    : Content[keyof Content]
  : null;

/** What an operation answers when it succeeds. */
export type ReplyOf<Id extends OperationId> = {
  [Status in StatusOf<Id> & (200 | 201 | 204)]: ResponseBodyOf<Id, Status>;
}[StatusOf<Id> & (200 | 201 | 204)];

type Parameters<Id extends OperationId, In extends "path" | "query"> = operations[Id] extends {
  parameters: { [Place in In]?: infer Values };
}
  ? Exclude<Values, undefined>
  : never;
