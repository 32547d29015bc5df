import { namesTag } from "./entity-tag.ts";
import { type BufferedResponse, noBody } from "./response.ts";

/** Headers that a 304 has like the 200 that it stands for (RFC 9110, 15.4.5). */
const kept = ["cache-control", "etag", "vary"];

/** The response, or a 304 if the client already holds it: its `If-None-Match` names the response's tag. */
export function unlessHeld(response: BufferedResponse, ifNoneMatch: string | undefined): BufferedResponse {
  const { etag } = response.headers;
  return etag !== undefined && namesTag(ifNoneMatch, etag) ? notModified(response.headers) : response;
}

/** The 304 for a response with these headers. */
export function notModified(headers: BufferedResponse["headers"]): BufferedResponse {
  const own = kept.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { status: 304, headers: Object.fromEntries(own), body: noBody };
}
