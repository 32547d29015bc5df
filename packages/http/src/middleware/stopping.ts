import type { Middleware } from "../exchange.ts";
import { stoppingError } from "../respond/shutdown.ts";

/** Refuses calls with 503 once the server is stopping. */
export function untilStopping<State, Caller>(stopping: AbortSignal): Middleware<State, Caller> {
  return (next) => (exchange) => {
    if (stopping.aborted) throw stoppingError();
    return next(exchange);
  };
}
