import { type OperationId, requestTypes, routes } from "@aegis/contract";
import { HttpError } from "../respond/response.ts";
import { createRouter, type Match } from "./router.ts";
import { basePath, type Target } from "./target.ts";

/** An operation of the document, with the text of each path parameter. */
export type FoundOperation = Extract<Match<OperationId>, { kind: "operation" }>;

const matchOperation = createRouter(routes);

/**
 * Finds the operation that a method and a path below the base path lead to.
 *
 * @throws HttpError 307 for a path with a slash too many at its end, 404 if nothing is there, 405 if only
 * other methods are.
 */
export function findOperation(method: string, { path: address, query }: Target): FoundOperation {
  const match = matchOperation(method, address.slice(basePath.length));
  if (match.kind === "operation") return match;
  if (match.kind === "slash") {
    // FastAPI redirects such a request to the path without the slash, and keeps method and body.
    const location = `${address.slice(0, -1)}${query === "" ? "" : `?${query}`}`;
    throw new HttpError(307, `The path is ${location}, without a slash at the end.`, { location });
  }
  if (match.kind === "nothing") throw new HttpError(404, `Nothing at ${address}.`);
  const allow = match.allowed.join(", ");
  throw new HttpError(405, `${method} is not allowed on ${address}; use ${allow}.`, { allow });
}

/** The media type of the body that an operation takes; undefined if it takes none. */
export function requestMediaType(id: OperationId): string | undefined {
  const types: Partial<Record<OperationId, string>> = requestTypes;
  return types[id];
}
