import type { OperationId } from "@aegis/contract";
import { type BufferedResponse, errorResponse, type ReadRequest } from "@aegis/http";
import { DomainError } from "@aegis/rules";
import { own } from "../own.ts";

/**
 * The refusal of a request that the document's types let through but its rules do not, or undefined.
 *
 * @throws any error that is not a DomainError
 */
export function refusalOf(
  id: OperationId,
  request: ReadRequest,
): BufferedResponse | undefined | Promise<BufferedResponse | undefined> {
  const refuse = erased(id);
  if (refuse === undefined) return undefined;
  try {
    const checking = refuse(request);
    return checking instanceof Promise ? checking.then(() => undefined, responseTo) : undefined;
  } catch (error) {
    return responseTo(error);
  }
}

/** A DomainError as the response that the server gives. @throws any other error */
export function responseTo(error: unknown): BufferedResponse {
  if (!(error instanceof DomainError)) throw error;
  return errorResponse(error.status, error.detail);
}

/**
 * A rule by its operation's name takes no request that the compiler knows; the validator of the same name has
 * said which one is for it.
 */
function erased(id: OperationId): ((request: ReadRequest) => unknown) | undefined {
  return own.refusals?.[id] as ((request: ReadRequest) => unknown) | undefined;
}
