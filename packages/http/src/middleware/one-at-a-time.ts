import { type OperationValidators, validators } from "@aegis/contract/validators";
import { type Middleware, present } from "../exchange.ts";
import { fieldErrors } from "../read/field-errors.ts";
import { createFingerprint } from "../read/fingerprint.ts";
import { HttpError } from "../respond/response.ts";
import type { EarlierRequests } from "./earlier-requests.ts";

/** The header whose key a request has in common with its repetitions. */
const header = "Idempotency-Key";

/**
 * Refuses a request while another one of the same caller, with the same idempotency key, is under way: from
 * its head to its response. It is refused before its body is read.
 *
 * Each process does this for itself. If several serve one store, the store keeps what a request creates
 * unique by its key.
 *
 * @throws HttpError 409 for such a request, 422 for a key that the document does not allow
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07
 */
export function oneAtATime<State, Caller>({
  keyOf,
}: Pick<EarlierRequests<Caller>, "keyOf">): Middleware<State, Caller> {
  const underWay = new Set<string>();
  return (next) => async (exchange) => {
    const { headers } = exchange.req;
    const sent = headers[header.toLowerCase()];
    const operation: OperationValidators = validators[present(exchange.operation, "routing").id];
    const validate = operation.headers[header];
    if (typeof sent !== "string" || validate === undefined) return next(exchange);
    if (!validate(sent))
      throw new HttpError(422, inHeader(fieldErrors("header", sent, validate.errors ?? [])));
    const key = unquoted(sent);
    const name = `${keyOf(present(exchange.caller, "authentication"))} ${key}`;
    if (underWay.has(name)) throw stillUnderWay();
    underWay.add(name);
    exchange.repeatable = { key, fingerprint: createFingerprint() };
    try {
      // Awaited here: the key is free as soon as this returns.
      return await next(exchange);
    } finally {
      underWay.delete(name);
    }
  };
}

/** The 422 of a key that came with another request before. */
export function usedForAnother(): HttpError {
  const msg = "Value error, this key came with another request before; send a new key with a new request";
  return new HttpError(422, [{ loc: ["header", header], msg, type: "value_error" }]);
}

/** The 409 of a request whose key another one has that is still under way. */
export function stillUnderWay(): HttpError {
  const detail = `A request with this ${header} is still under way. Send it again in a moment to get its answer.`;
  return new HttpError(409, detail, { "retry-after": "1" });
}

function inHeader(errors: ReturnType<typeof fieldErrors>): ReturnType<typeof fieldErrors> {
  return errors.map((error) => ({ ...error, loc: ["header", header] }));
}

/** The draft has the key in quotes, and many clients send it bare: both are the same key. */
function unquoted(sent: string): string {
  return /^"(.+)"$/.exec(sent)?.[1] ?? sent;
}
