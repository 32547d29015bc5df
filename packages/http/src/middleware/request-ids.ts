import type { Middleware } from "../exchange.ts";
import { requestId } from "./request-id.ts";

/** Names each request in logs and in its response: `X-Request-Id`. */
export function requestIds<State, Caller>(newId: () => string): Middleware<State, Caller> {
  return (next) => (exchange) => {
    exchange.id = requestId(exchange.req.headers["x-request-id"], newId);
    exchange.headers = { ...exchange.headers, "x-request-id": exchange.id };
    return next(exchange);
  };
}
