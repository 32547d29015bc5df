import type { ErrorBody, OperationId, ValidationErrorBody } from "@aegis/contract";
import type { Place } from "./errors/aegis-error.ts";
import { statusError } from "./errors/status-error.ts";
import { type CallOptions, type Limits, limitsOf } from "./options.ts";
import { textAnswer } from "./transport/answer.ts";
import type { Send } from "./transport/send.ts";

/** What every request of the facade gives to openapi-fetch besides its own parameters. */
export type Init = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** What openapi-fetch answers with. */
export type Answer<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorBody | ValidationErrorBody; response: Response };

/** Makes a request of openapi-fetch a call of an operation: with its limits, and with errors that are thrown. */
export type Call = <Data>(
  operation: OperationId,
  options: CallOptions | undefined,
  request: (init: Init) => Promise<Answer<Data>>,
) => Promise<Data>;

export function caller(
  send: Send,
  client: Limits,
  placeOf: (request: Request, operation: OperationId) => () => Place,
): Call {
  return async (operation, { signal = null, headers = {}, ...own } = {}, request) => {
    const limits = limitsOf(own, client);
    let place = (): Place => ({ operation, method: "", path: "" });
    let response: Response | undefined;
    const fetch = async (outgoing: Request) => {
      place = placeOf(outgoing, operation);
      response = await send(outgoing, { place, read: textAnswer }, limits);
      return response;
    };
    const answer = await request({ fetch, signal, headers }).catch((error: unknown) => {
      if (!response || !(error instanceof SyntaxError)) throw error;
      const type = response.headers.get("content-type") ?? "a body";
      throw statusError(place(), response, `with ${type} that is no JSON; check baseUrl`);
    });
    const { ok, status } = answer.response;
    // An empty body is no run, whatever the types say; only a 204 promises nothing.
    if (!ok || answer.error !== undefined || (answer.data === undefined && status !== 204))
      throw statusError(place(), answer.response, answer.error);
    return answer.data;
  };
}
