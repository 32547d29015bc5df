import type { Exchange, Handler, Middleware } from "../exchange.ts";
import { HttpError } from "../respond/response.ts";

/**
 * Finds out who calls, by the API key of a request.
 *
 * @throws HttpError for a key that may not call: 401, 429, 503
 */
export type Authenticate<State, Caller> = (
  key: string,
  exchange: Exchange<State, Caller>,
) => Caller | Promise<Caller>;

/** Identifies the caller before the body is read. */
export function authentication<State, Caller>(
  authenticate: Authenticate<State, Caller>,
): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const key = /^bearer +(\S+) *$/i.exec(exchange.req.headers.authorization ?? "")?.[1];
    if (key === undefined) throw unauthorized('Send your API key as "Authorization: Bearer sk_...".');
    const caller = authenticate(key, exchange);
    if (caller instanceof Promise) return caller.then((found) => goOn(found, exchange, next));
    return goOn(caller, exchange, next);
  };
}

function goOn<State, Caller>(
  caller: Caller,
  exchange: Exchange<State, Caller>,
  next: Handler<State, Caller>,
): ReturnType<typeof next> {
  exchange.caller = caller;
  return next(exchange);
}

/** The 401 of a request whose key is missing or unknown. */
export function unauthorized(detail: string): HttpError {
  return new HttpError(401, detail, { "www-authenticate": "Bearer" });
}
