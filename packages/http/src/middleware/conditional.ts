import { type Middleware, present } from "../exchange.ts";
import { gzipped, takesGzip } from "../respond/encode.ts";
import { entityTag, namesTag } from "../respond/entity-tag.ts";
import { notModified, unlessHeld } from "../respond/not-modified.ts";
import type { ApiResponse, BufferedResponse } from "../respond/response.ts";
import { createVersionedCache } from "../respond/versioned-cache.ts";

/** What responses to reads depend on, besides their URL. */
export type Conditions<Caller> = {
  /** Changes with whatever a response may be made from; undefined if nobody can tell. */
  readonly version: () => string | undefined;
  /** Tells callers apart who may get different responses. */
  readonly keyOf: (caller: Caller) => string;
  /**
   * Differs for each process, because versions start over with it. Where nobody can tell a version, the
   * processes that serve the same have the same, so that a tag of one holds for the others.
   */
  readonly secret: string;
};

/** How many bytes of responses are kept. */
const keptBytes = 32 * 2 ** 20;

/**
 * Gives a response that was made for the same caller and URL again while nothing has changed, and tells a
 * client that names its tag that it still holds it (RFC 9110, 13). A buffered response's tag is a digest of
 * its body. A streamed one is known by its own version, if it has one, or by the version of everything at
 * which it was begun: what changes meanwhile changes either of them too.
 *
 * Responses are compressed for clients that accept that, those to other methods too.
 */
export function conditional<State, Caller>({
  version: currentVersion,
  keyOf,
  secret,
}: Conditions<Caller>): Middleware<State, Caller> {
  const cache = createVersionedCache(keptBytes);
  return (next) => async (exchange) => {
    const { method, url, headers } = exchange.req;
    const wantsGzip = takesGzip(headers["accept-encoding"]);
    if (method !== "GET" && method !== "HEAD") {
      const made = await next(exchange);
      return "body" in made ? gzipped(made, wantsGzip) : made;
    }
    const caller = keyOf(present(exchange.caller, "authentication"));
    const ifNoneMatch = headers["if-none-match"];
    const version = currentVersion();
    const name = `${caller} ${wantsGzip ? "gzip" : "plain"} ${url}`;
    const kept = version === undefined ? undefined : cache.get(version, name);
    if (kept !== undefined) return unlessHeld(kept, ifNoneMatch);
    const tagOf = (what: string) => entityTag(`${secret} ${what} ${caller} ${url}`);
    const versionTag = version === undefined ? undefined : tagOf(version);
    // Not `*`, which cannot be true of what has not been looked for yet.
    if (versionTag !== undefined && ifNoneMatch !== "*" && namesTag(ifNoneMatch, versionTag))
      return unchanged(versionTag);
    exchange.holds = (own) => ifNoneMatch !== "*" && namesTag(ifNoneMatch, tagOf(own));
    const made = await next(exchange);
    if (made.status !== 200) return made;
    if (!("body" in made)) {
      const tag = made.version === undefined ? versionTag : tagOf(made.version);
      if (tag === undefined || !namesTag(ifNoneMatch, tag))
        return tag === undefined ? made : tagged(made, tag);
      await made.pieces.return?.();
      return unchanged(tag);
    }
    const response = await gzipped(tagged(made, entityTag(made.body)), wantsGzip);
    if (version !== undefined && currentVersion() === version) cache.keep(version, name, response);
    return unlessHeld(response, ifNoneMatch);
  };
}

function unchanged(etag: string): BufferedResponse {
  return notModified({ etag, vary: "Accept-Encoding", "cache-control": cacheControl });
}

function tagged<Made extends ApiResponse>(response: Made, etag: string): Made {
  return { ...response, headers: { ...response.headers, etag, "cache-control": cacheControl } };
}

/** Nobody but the caller may keep it, and only to ask whether it still holds. */
const cacheControl = "private, no-cache";
