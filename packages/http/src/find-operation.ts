import type { OperationId } from "@aegis/contract";
import { type Match, matchOperation } from "@aegis/contract/request";
import { HttpError } from "./response.ts";
import { basePath, type Target } from "./target.ts";

/** An operation of the document, with the text of each path parameter. */
export type Found = Extract<Match<OperationId>, { kind: "operation" }>;

/**
 * The operation that a method and an address below the base path lead to.
 *
 * @throws HttpError 307 for an address with a slash too many at its end, 404 where there is nothing, 405 where there is
 * something for other methods.
 */
export function findOperation(method: string, { path: address, query }: Target): Found {
  const match = matchOperation(method, address.slice(basePath.length));
  if (match.kind === "operation") return match;
  if (match.kind === "slash") {
    // FastAPI sends such a request on to the address without the slash, method and body kept.
    const location = `${address.slice(0, -1)}${query === "" ? "" : `?${query}`}`;
    throw new HttpError(307, `The address is ${location}, without a slash at the end.`, { location });
  }
  if (match.kind === "nothing") throw new HttpError(404, `There is nothing at ${address}.`);
  const allow = match.allowed.join(", ");
  throw new HttpError(405, `${method} is not for ${address}; it takes ${allow}.`, { allow });
}
