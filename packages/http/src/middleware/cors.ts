import type { IncomingMessage } from "node:http";
import type { Middleware } from "../exchange.ts";
import { errorResponse, noBody } from "../respond/response.ts";

/** Headers of responses that a page may read besides the few that any page may. */
const exposedByAll = ["Allow", "Content-Disposition", "Retry-After", "WWW-Authenticate"];

/**
 * Lets pages of this machine read responses, and no others (CORS, Fetch standard 3.2).
 *
 * @param exposed more headers that such a page may read
 */
export function crossOrigin<State, Caller>(exposed: readonly string[]): Middleware<State, Caller> {
  const names = [...exposedByAll, ...exposed].sort().join(", ");
  return (next) => (exchange) => {
    const { origin } = exchange.req.headers;
    if (origin !== undefined && isLoopback(origin)) {
      exchange.headers = {
        ...exchange.headers,
        "access-control-allow-origin": origin,
        "access-control-expose-headers": names,
        vary: "Origin",
      };
    }
    return next(exchange);
  };
}

/** Answers a browser that asks whether it may send a request. */
export function preflight<State, Caller>(): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const { origin } = exchange.req.headers;
    if (!isPreflight(exchange.req) || origin === undefined) return next(exchange);
    if (!isLoopback(origin)) {
      return errorResponse(403, `Pages from ${origin} may not call this server; only local pages may.`);
    }
    const names = exchange.req.headers["access-control-request-headers"];
    return {
      status: 204,
      headers: {
        "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
        "access-control-allow-headers": names ?? "Authorization, Content-Type, Prefer",
        "access-control-max-age": "600",
      },
      body: noBody,
    };
  };
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}
