import type { Exchange, Middleware } from "../exchange.ts";
import { type BufferedResponse, errorResponse, HttpError } from "../respond/response.ts";

/** What a client is told of an error whose cause is outside the server. */
export type Outage = {
  readonly detail: string;
  /** In seconds; null if trying again does not help. */
  readonly retryAfter: number | null;
};

/** How errors that are not an HttpError are handled. */
export type ErrorsOptions<State, Caller> = {
  /** Is called with each. */
  readonly onError: (error: unknown, exchange: Exchange<State, Caller>) => void;
  /**
   * Says what a client may be told of an error whose cause is outside the server, such as a full disk: it
   * becomes a 503.
   * @default nothing; the error is a 500
   */
  readonly outageOf?: ((error: unknown) => Outage | undefined) | undefined;
};

/**
 * Turns an HttpError into its response, and any other error into a 500 or 503 that reveals nothing: only
 * `onError` sees the error itself.
 */
export function errors<State, Caller>({
  onError,
  outageOf = () => undefined,
}: ErrorsOptions<State, Caller>): Middleware<State, Caller> {
  return (next) => async (exchange) => {
    try {
      return await next(exchange);
    } catch (error) {
      if (error instanceof HttpError) return error.response;
      const internal = errorResponse(500, "Internal server error.");
      // A client that left in the middle of its request is not an error of the server.
      if (exchange.req.destroyed && !exchange.req.complete) return internal;
      onError(error, exchange);
      const outage = outageOf(error);
      if (outage === undefined) return internal;
      const { detail, retryAfter } = outage;
      return errorResponse(503, detail, retryAfter === null ? {} : { "retry-after": String(retryAfter) });
    }
  };
}

/**
 * The response of a refusal, for a step that also works on those.
 *
 * @throws any error that is not an HttpError
 */
export function refusalOf(error: unknown): BufferedResponse {
  if (error instanceof HttpError) return error.response;
  throw error;
}
