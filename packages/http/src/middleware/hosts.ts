import type { Middleware } from "../exchange.ts";
import { errorResponse } from "../respond/response.ts";

/**
 * Refuses a request for a host that this server does not answer for, which is how DNS rebinding is kept out.
 */
export function allowedHosts<State, Caller>(
  allowsHost: (header: string) => boolean,
): Middleware<State, Caller> {
  return (next) => (exchange) => {
    const { host } = exchange.req.headers;
    if (host === undefined || allowsHost(host)) return next(exchange);
    return errorResponse(403, `This server does not answer for ${host}. Call it by localhost or 127.0.0.1.`);
  };
}
