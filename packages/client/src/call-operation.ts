import type { ErrorBody, OperationId, ValidationErrorBody } from "@aegis/contract";
import type { CallTarget } from "./errors/aegis-error.ts";
import { statusError } from "./errors/status-error.ts";
import { type CallOptions, type Limits, limitsOf } from "./options.ts";
import { textResponse } from "./transport/response-body.ts";
import type { Send } from "./transport/send.ts";

/** What every request of the facade gives to openapi-fetch besides its own parameters. */
export type Init = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** What openapi-fetch returns. */
export type FetchResult<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorBody | ValidationErrorBody; response: Response };

/**
 * Turns a request of openapi-fetch into a call of an operation: it keeps to the limits and throws its errors.
 */
export type CallOperation = <Data>(
  operation: OperationId,
  options: CallOptions | undefined,
  request: (init: Init) => Promise<FetchResult<Data>>,
) => Promise<Data>;

export function callOperation(
  send: Send,
  client: Limits,
  targetOf: (request: Request, operation: OperationId) => () => CallTarget,
): CallOperation {
  return async (operation, { signal = null, headers = {}, ...own } = {}, request) => {
    const limits = limitsOf(own, client);
    let target = (): CallTarget => ({ operation, method: "", path: "" });
    let response: Response | undefined;
    const fetch = async (outgoing: Request) => {
      target = targetOf(outgoing, operation);
      response = await send(outgoing, { target, read: textResponse }, limits);
      return response;
    };
    const result = await request({ fetch, signal, headers }).catch((error: unknown) => {
      if (!response || !(error instanceof SyntaxError)) throw error;
      const type = response.headers.get("content-type") ?? "a body";
      throw statusError(target(), response, `with ${type} that is not valid JSON; check baseUrl`);
    });
    const { ok, status } = result.response;
    // The types do not say that a body may be missing; only a 204 has none.
    if (!ok || result.error !== undefined || (result.data === undefined && status !== 204))
      throw statusError(target(), result.response, result.error);
    return result.data;
  };
}
