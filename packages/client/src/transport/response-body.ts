import type { Redact } from "@aegis/io/redact";
import { redactedHeaders } from "./secret.ts";

/**
 * True if the body is passed on as it arrives. Only CSV is; JSON and errors are read whole within the
 * attempt.
 */
export function isStreamed({ ok, headers }: Response): boolean {
  return ok && !(headers.get("content-type") ?? "").includes("json");
}

/**
 * Reads a body whole, so that a broken connection fails the attempt instead of the parser. The key is removed
 * from an error response that repeats it.
 */
export type ReadResponse = (response: Response, redact: Redact) => Promise<Response>;

/**
 * The same response, fit for `text` and `json` only: to build another is the most expensive step of a call.
 */
export async function textResponse(response: Response, redact: Redact): Promise<Response> {
  if (!response.ok) return bufferedResponse(response, redact);
  const text = await response.text();
  return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
}

/** Another response, which can be read in every way. */
export async function bufferedResponse(response: Response, redact: Redact): Promise<Response> {
  if (response.body === null) return response;
  if (response.ok) return new Response(await response.arrayBuffer(), response);
  const { status, statusText } = response;
  const headers = redactedHeaders(response.headers, redact);
  return new Response(redact(await response.text()), { status, statusText, headers });
}
