import type { IncomingMessage } from "node:http";
import { type BufferedResponse, errorResponse } from "./response.ts";

/**
 * The headers that let a page read answers, if it comes from this machine; none for any other page. `exposed` names the
 * headers of answers that it may read besides the few that any page may.
 */
export function corsHeaders(
  { headers: { origin } }: IncomingMessage,
  exposed: string,
): BufferedResponse["headers"] {
  if (origin === undefined || !isLoopback(origin)) return {};
  return { "access-control-allow-origin": origin, "access-control-expose-headers": exposed, vary: "Origin" };
}

/** The answer to a browser that asks whether it may send a request; undefined for any other request. */
export function preflightAnswer({ method, headers }: IncomingMessage): BufferedResponse | undefined {
  const {
    origin,
    "access-control-request-method": wanted,
    "access-control-request-headers": names,
  } = headers;
  if (method !== "OPTIONS" || origin === undefined || wanted === undefined) return undefined;
  if (!isLoopback(origin))
    return errorResponse(403, `Pages of ${origin} may not call this server, only those of this machine.`);
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
      "access-control-allow-headers": names ?? "Authorization, Content-Type, Prefer",
      "access-control-max-age": "600",
    },
    body: Buffer.alloc(0),
  };
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}
