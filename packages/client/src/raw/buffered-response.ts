import type { Redact } from "@aegis/io/redact";
import { redactedHeaders } from "../transport/secret.ts";

/**
 * Another response, which has been read whole and can be read in every way. The key is removed from an error
 * that repeats it.
 */
export async function bufferedResponse(response: Response, redact: Redact): Promise<Response> {
  if (response.body === null) return response;
  if (response.ok) return new Response(await response.arrayBuffer(), response);
  const { status, statusText } = response;
  const headers = redactedHeaders(response.headers, redact);
  return new Response(redact(await response.text()), { status, statusText, headers });
}
