import type { Middleware } from "../exchange.ts";
import { findOperation } from "../read/find-operation.ts";

/** Finds the operation that is called, or refuses with 307, 404 or 405. */
export function routing<State, Caller>(): Middleware<State, Caller> {
  return (next) => (exchange) => {
    exchange.operation = findOperation(exchange.req.method ?? "", exchange.target);
    return next(exchange);
  };
}
