import { type ErrorBody, type OperationId, queryNames, type ValidationErrorBody } from "@aegis/contract";
import { type ApiPromise, apiPromise, withRequestId } from "./api-promise.ts";
import type { CallTarget } from "./errors/aegis-error.ts";
import { statusError } from "./errors/status-error.ts";
import { refuseUnknown } from "./known-names.ts";
import { lowerCased } from "./lower-cased.ts";
import type { CallOptions } from "./options.ts";
import { queryString } from "./query.ts";
import { type ClientSettings, limitNames, limitsOf } from "./settings.ts";
import { outgoingOf } from "./transport/outgoing.ts";
import { textResponse } from "./transport/response-body.ts";
import type { Send } from "./transport/send.ts";

/** What every request of the facade gives to openapi-fetch besides its own parameters. */
export type Init = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly querySerializer: (query: Readonly<Record<string, unknown>>) => string;
};

/** What openapi-fetch returns. */
export type FetchResult<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorBody | ValidationErrorBody; response: Response };

/**
 * Turns a request of openapi-fetch into a call of an operation: it checks the options, keeps to the limits
 * and throws the errors of this client.
 */
export type CallOperation = <Data>(
  operation: OperationId,
  options: CallOptions | undefined,
  request: (init: Init) => Promise<FetchResult<Data>>,
) => ApiPromise<Data>;

export function callOperation(
  send: Send,
  client: Pick<ClientSettings, "limits"> & { readonly headers: Readonly<Record<string, string>> },
  targetOf: (operation: OperationId, method: string, url: string) => CallTarget,
): CallOperation {
  return (operation, options = {}, request) => {
    let received: Response;
    const call = async () => {
      refuseUnknown(options, callNames, operation);
      const { signal = null, headers, idempotencyKey, ...own } = options;
      const limits = limitsOf(own, client.limits);
      let target = (): CallTarget => ({ operation, method: "", path: "" });
      const fetch = async (given: Request) => {
        const bare = await outgoingOf(given);
        const outgoing = { ...bare, headers: { ...client.headers, ...bare.headers } };
        target = () => targetOf(operation, outgoing.method, outgoing.url);
        received = await send(outgoing, { target, read: textResponse, idempotencyKey }, limits);
        return received;
      };
      try {
        const result = await request({
          fetch,
          signal,
          headers: headers === undefined ? {} : lowerCased(headers),
          querySerializer: querySerializer(operation),
        });
        received = result.response;
        const { ok, status } = received;
        // The types do not say that a body may be missing; only a 204 has none.
        if (ok && result.error === undefined && (result.data !== undefined || status === 204))
          return withRequestId(result.data, received);
        throw statusError(target(), received, result.error);
      } catch (error) {
        if (!received || !(error instanceof SyntaxError)) throw error;
        const type = received.headers.get("content-type") ?? "a body";
        throw statusError(target(), received, `with ${type} that is not valid JSON; check baseUrl`);
      }
    };
    return apiPromise(call(), () => received);
  };
}

const callNames = {
  signal: 1,
  headers: 1,
  idempotencyKey: 1,
  ...limitNames,
} satisfies Record<keyof CallOptions, 1>;

const parameters: Partial<Record<OperationId, Readonly<Record<string, true>>>> = queryNames;

/** Refuses parameters that the operation does not have, which a server may ignore. */
function querySerializer(operation: OperationId): Init["querySerializer"] {
  return (query) => {
    refuseUnknown(query, parameters[operation] ?? {}, operation, "query parameter");
    return queryString(query);
  };
}
