import type { OperationId } from "@aegis/contract";
import type { ReadRequest } from "@aegis/contract/request";
import { errorResponse } from "@aegis/http";
import { DomainError } from "../domain/domain-error.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { type AnyReply, type ApiResponse, outgoing } from "./outgoing.ts";

/** Every operation of the document. */
export type Operations = { readonly [Id in OperationId]: Operation<Id> };

/**
 * Has an operation answer a request that fits it.
 *
 * @param limit how many characters of an answer that comes in pieces are put together
 * @throws whatever the operation throws, but for a Fault, which is an answer
 */
export async function dispatch(
  operations: Operations,
  id: OperationId,
  context: Context,
  request: ReadRequest,
  limit?: number,
): Promise<ApiResponse> {
  try {
    return await outgoing(await erased(operations[id])(context, request), limit);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return errorResponse(error.status, error.detail);
  }
}

/**
 * An operation by its name alone takes no request that the compiler knows: which one is for it, the validator of the same
 * name has said.
 */
function erased(operation: Operations[OperationId]) {
  return operation as unknown as (context: Context, request: ReadRequest) => Promise<AnyReply>;
}
