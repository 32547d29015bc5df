import {
  type ApiResponse,
  type BufferedResponse,
  entityTag,
  gzipped,
  type Middleware,
  namesTag,
  noBody,
  present,
  takesGzip,
} from "@aegis/http";
import type { Caller } from "../domain/entities.ts";
import type { Version } from "./per-tick-version.ts";
import { createVersionedCache } from "./versioned-cache.ts";

/** How much is kept of responses, in bytes. */
const keptBytes = 32 * 2 ** 20;

/**
 * Gives a response that was made for the same caller and URL again while the store has not changed, and tells
 * a client that names its tag that it still holds it. A whole response's tag is a digest of its body; a
 * streamed one is known by the version at which it was begun, if the store can tell: what changes meanwhile
 * changes the version too.
 *
 * The response to any other method is compressed alone.
 *
 * @param secret differs for each process, because versions begin anew with it
 */
export function cachedAndCompressed(
  store: { readonly version: Version },
  secret: string,
): Middleware<undefined, Caller> {
  const cache = createVersionedCache(keptBytes);
  return (next) => async (exchange) => {
    const { method, url, headers } = exchange.req;
    const wantsGzip = takesGzip(headers["accept-encoding"]);
    if (method !== "GET" && method !== "HEAD") {
      const made = await next(exchange);
      return "body" in made ? gzipped(made, wantsGzip) : made;
    }
    const { user_id } = present(exchange.caller, "authentication");
    const ifNoneMatch = headers["if-none-match"];
    const version = store.version();
    const name = `${user_id} ${wantsGzip ? "gzip" : "plain"} ${url}`;
    const kept = version === undefined ? undefined : cache.get(version, name);
    if (kept !== undefined) return notModifiedIfNamed(kept, ifNoneMatch);
    const versionTag =
      version === undefined ? undefined : entityTag(`${secret} ${version} ${user_id} ${url}`);
    // Not `*`, which cannot be true of what has not been looked for yet.
    if (versionTag !== undefined && ifNoneMatch !== "*" && namesTag(ifNoneMatch, versionTag))
      return notModified({ etag: versionTag, vary: "Accept-Encoding" });
    const made = await next(exchange);
    if (made.status !== 200) return made;
    if (!("body" in made)) return versionTag === undefined ? made : tagged(made, versionTag);
    const response = await gzipped(tagged(made, entityTag(made.body)), wantsGzip);
    if (version !== undefined && store.version() === version) cache.keep(version, name, response);
    return notModifiedIfNamed(response, ifNoneMatch);
  };
}

function notModifiedIfNamed(response: BufferedResponse, ifNoneMatch: string | undefined): BufferedResponse {
  const { etag = "", vary } = response.headers;
  if (!namesTag(ifNoneMatch, etag)) return response;
  return notModified(vary === undefined ? { etag } : { etag, vary });
}

function notModified(headers: BufferedResponse["headers"]): BufferedResponse {
  return { status: 304, headers: { ...headers, "cache-control": cacheControl }, body: noBody };
}

function tagged<Made extends ApiResponse>(response: Made, etag: string): Made {
  return { ...response, headers: { ...response.headers, etag, "cache-control": cacheControl } };
}

/** Nobody but the caller may keep it, and only to ask whether it still holds. */
const cacheControl = "private, no-cache";
