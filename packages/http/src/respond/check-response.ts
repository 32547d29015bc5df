import { type OperationId, responseTypes } from "@aegis/contract";
import { type OperationValidators, type ValidationError, validators } from "@aegis/contract/validators";
import type { BufferedResponse } from "./response.ts";

/** A response that the document does not promise: a bug of the server, which it logs. */
export class ContractViolation extends Error {
  override readonly name = "ContractViolation";
  readonly errors: readonly ValidationError[];

  constructor(message: string, errors: readonly ValidationError[] = []) {
    super(message);
    this.errors = errors;
  }
}

/**
 * Checks the response of an operation against the document.
 *
 * @throws ContractViolation for a status, a media type or a body that the document does not promise
 */
export function checkResponse(id: OperationId, { status, headers, body }: BufferedResponse): void {
  const promised: Readonly<Record<string, string | null>> = responseTypes[id];
  const wanted = promised[status];
  if (wanted === undefined) throw new ContractViolation(`${id} has no ${status}.`);
  const type = headers["content-type"]?.split(";")[0] ?? null;
  if (type !== wanted) throw new ContractViolation(`${id} answers ${status} with ${wanted}, not ${type}.`);
  if (wanted === null) return;
  const { responses }: OperationValidators = validators[id];
  const validate = responses[status];
  const text = body.toString();
  if (validate !== undefined && !validate(wanted === "application/json" ? JSON.parse(text) : text)) {
    throw new ContractViolation(`${id} answers ${status} with an invalid body.`, validate.errors ?? []);
  }
}
