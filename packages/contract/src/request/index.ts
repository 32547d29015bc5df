/**
 * Reads an HTTP request against the document, whatever server it came in by: which operation it means, whether it
 * fits, and what FastAPI would say if it does not. Nothing here knows a socket or an answer's content.
 */
import { type OperationId, requestTypes, routes } from "@aegis/generated/routes";
import { createRouter, type Router } from "./router.ts";

export type { FieldError } from "./field-error.ts";
export type { FormFile, FormParts } from "./form.ts";
export { bodyLimits } from "./limits.ts";
export { acceptsMediaType } from "./media-type.ts";
export type { RawBody, RawRequest, ReadRequest, RequestFault } from "./read-request.ts";
export { readRequest } from "./read-request.ts";
export type { Match } from "./router.ts";

/** Finds the operation of the document for a method and a path below the base path. */
export const matchOperation: Router<OperationId> = createRouter(routes);

/** The media type of the body that an operation takes; undefined where it takes none. */
export function requestMediaType(id: OperationId): string | undefined {
  const types: Partial<Record<OperationId, string>> = requestTypes;
  return types[id];
}
