import { HttpError, type Middleware } from "@aegis/http";
import type { Caller } from "../domain/entities.ts";

/** Refuses calls with 503 once the server is stopping. */
export function unlessStopping(stopping: AbortSignal): Middleware<undefined, Caller> {
  return (next) => (exchange) => {
    if (!stopping.aborted) return next(exchange);
    throw new HttpError(503, "The server is stopping. Try again in a moment.", { "retry-after": "2" });
  };
}
