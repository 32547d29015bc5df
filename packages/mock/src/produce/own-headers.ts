import { routes } from "@aegis/contract";
import { type BufferedResponse, entityTag } from "@aegis/http";
import { own } from "../own.ts";

/**
 * A response with the headers that follow from its body, whatever the examples of the document show: the
 * entity tag of what was read, and what the API says of a thing that was created.
 *
 * @param shown what the JSON of the body says, if it is known already
 */
export function withOwnHeaders(
  id: string,
  response: BufferedResponse,
  shown: unknown = response.status === 201 ? JSON.parse(response.body.toString()) : undefined,
): BufferedResponse {
  const { status, headers, body } = response;
  if (status === 200 && methods[id]?.method === "GET")
    return {
      ...response,
      headers: { ...headers, etag: entityTag(body), "cache-control": "private, no-cache" },
    };
  if (status !== 201) return response;
  const { location: _location, "retry-after": _retryAfter, ...others } = headers;
  return { ...response, headers: { ...others, ...own.headersOfMade?.(shown) } };
}

const methods: Readonly<Record<string, { readonly method: string }>> = routes;
