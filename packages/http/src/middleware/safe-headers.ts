import type { Middleware } from "../exchange.ts";
import type { ApiResponse } from "../respond/response.ts";

/**
 * Gives every response the headers that keep a browser from misusing it, and caches from keeping it. What a
 * response says itself it keeps.
 *
 * `Strict-Transport-Security` is not among them: only the proxy that speaks TLS knows whether its host does
 * so for good.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers
 */
export function safeHeaders<State, Caller>(): Middleware<State, Caller> {
  return (next) => async (exchange) => withSafeHeaders(await next(exchange));
}

/** The response with these headers. */
export function withSafeHeaders<Response extends ApiResponse>(response: Response): Response {
  const { status, headers } = response;
  if (status === 304) return { ...response, headers: { ...always, ...headers } };
  const policy = isPage(headers) ? ofPage : ofData;
  return { ...response, headers: { ...always, ...policy, "cache-control": "no-store", ...headers } };
}

const always = {
  // JSON and CSV hold what users write, which must not run as a script.
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  // Pages of this machine read responses by CORS; no page may embed them.
  "cross-origin-resource-policy": "same-origin",
};

/*
 * A 304 has no policy: it would take the place of that of the page which the client holds. Nor does it say
 * anew for how long that may be kept.
 */
const ofData = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };

/** A page says the rest of its policy itself, but an element of it cannot forbid others to frame it. */
const ofPage = { "content-security-policy": "frame-ancestors 'none'" };

function isPage(headers: ApiResponse["headers"]): boolean {
  return headers["content-type"]?.startsWith("text/html") === true;
}
