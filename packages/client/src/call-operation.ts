import { type OperationId, type ReplyOf, routes } from "@aegis/contract";
import { type ApiPromise, apiPromise, withRequestId } from "./api-promise.ts";
import type { CallTarget } from "./errors/aegis-error.ts";
import { statusError } from "./errors/status-error.ts";
import { refuseUnknown } from "./known-names.ts";
import type { CallOptions } from "./options.ts";
import type { AnyParts, Parts } from "./parts.ts";
import { fillPath } from "./path.ts";
import { type CallSettings, requestOf } from "./request-of.ts";
import { limitNames, limitsOf } from "./settings.ts";
import { redactedHeaders } from "./transport/secret.ts";
import type { Send } from "./transport/send.ts";

/**
 * Calls an operation: checks the options, keeps to the limits and throws the errors of this client. What is
 * sent may come from a function, and another may read the data, so that their code can be loaded on demand.
 */
export type CallOperation = <Id extends OperationId, Data = ReplyOf<Id>>(
  operation: Id,
  options: CallOptions | undefined,
  parts: Parts<Id> | (() => Promise<Parts<Id>>),
  dataOf?: DataOf<Data>,
) => ApiPromise<Data>;

/** Reads the data of a success. The text is there if the body has been read; only that of JSON has. */
type DataOf<Data> = (response: Response, text: string | undefined) => Promise<Data>;

export function callOperation(send: Send, settings: CallSettings): CallOperation {
  const { redact } = settings;
  return <Data>(
    operation: OperationId,
    options: CallOptions | undefined,
    parts: AnyParts | (() => Promise<AnyParts>),
    dataOf?: DataOf<Data>,
  ) => {
    let received: Response;
    let text: string | undefined;
    const call = async () => {
      const limits = limitsIn(operation, options, settings);
      const given = typeof parts === "function" ? await parts() : parts;
      const { method, path } = routes[operation];
      const target = { operation, method, path: fillPath(path, given.path) };
      const read = async (response: Response) => {
        text = await response.text();
        return response;
      };
      const request = requestOf(target, given, options, settings);
      const idempotencyKey = options?.idempotencyKey;
      const mayStream = dataOf !== undefined;
      received = await send(request, { target, read, mayStream, idempotencyKey }, limits);
      if (!received.ok) {
        const headers = redactedHeaders(received.headers, redact);
        throw statusError(target, { status: received.status, headers }, jsonOrText(redact(text ?? "")));
      }
      const data = dataOf ? await dataOf(received, text) : json<Data>(text ?? "", received, target);
      return withRequestId(data, received);
    };
    return apiPromise(call(), () => readAgain(received, text));
  };
}

/** A response whose body can be read although it has been, as JSON or as text. */
function readAgain(response: Response, text: string | undefined): Response {
  if (!response.bodyUsed || text === undefined) return response;
  return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
}

function limitsIn(operation: OperationId, options: CallOptions | undefined, { limits }: CallSettings) {
  if (options === undefined) return limits;
  refuseUnknown(options, callNames, operation);
  return limitsOf(options, limits);
}

const callNames = {
  signal: 1,
  headers: 1,
  idempotencyKey: 1,
  ...limitNames,
} satisfies Record<keyof CallOptions, 1>;

/** What an error says: the API's JSON, or the text of a proxy. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The JSON of a success. The types do not say that it may be missing; only a 204 has none. */
function json<Data>(text: string, response: Response, target: CallTarget): Data;
function json(text: string, response: Response, target: CallTarget): unknown {
  // Not by the text: a DELETE that had succeeded before has that of its last 404.
  if (response.status === 204) return undefined;
  if (text === "") throw statusError(target, response, text);
  try {
    return JSON.parse(text);
  } catch {
    const type = response.headers.get("content-type") ?? "a body";
    throw statusError(target, response, `with ${type} that is not valid JSON; check baseUrl`);
  }
}
