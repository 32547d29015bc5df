import type { IncomingMessage } from "node:http";
import type { BufferedResponse } from "@aegis/http";
import { createAnswerCache } from "./answer-cache.ts";
import { encoded, takesGzip } from "./encode.ts";
import { entityTag, namesTag } from "./entity-tag.ts";
import type { ApiResponse } from "./outgoing.ts";
import type { Version } from "./per-tick-version.ts";

/** Answers a reading request of a user, anew by `make` or with what still holds. */
export type ResponseCache = (
  req: IncomingMessage,
  userId: number,
  make: () => Promise<ApiResponse>,
) => Promise<ApiResponse>;

/** How much of answers is kept, in bytes. */
const keptBytes = 32 * 2 ** 20;

/**
 * Gives an answer that was made for the same user and address again while the store has not changed, and tells a client
 * that names its tag that it still has it. A whole answer's tag is a digest of its body; one in pieces is known by the
 * version that it was begun at, if the store can tell: what changes meanwhile changes the version too.
 *
 * @param secret differs with each process, since versions begin anew with it
 */
export function createResponseCache(store: { readonly version: Version }, secret: string): ResponseCache {
  const cache = createAnswerCache(keptBytes);
  return async (req, userId, make) => {
    const version = store.version();
    const wantsGzip = takesGzip(req.headers["accept-encoding"]);
    const name = `${userId} ${wantsGzip ? "gzip" : "plain"} ${req.url}`;
    const kept = version === undefined ? undefined : cache.get(version, name);
    if (kept !== undefined) return unlessKnown(req, kept);
    const versionTag =
      version === undefined ? undefined : entityTag(`${secret} ${version} ${userId} ${req.url}`);
    if (versionTag !== undefined && namesVersion(req, versionTag))
      return unchanged({ etag: versionTag, vary: "Accept-Encoding" });
    const made = await make();
    if (made.status !== 200) return made;
    if (!("body" in made)) return versionTag === undefined ? made : tagged(made, versionTag);
    const answer = await encoded(tagged(made, entityTag(made.body)), wantsGzip);
    if (version !== undefined && store.version() === version) cache.keep(version, name, answer);
    return unlessKnown(req, answer);
  };
}

/** Without `*`, which cannot be true of what has not been looked for yet. */
function namesVersion({ headers }: IncomingMessage, tag: string): boolean {
  const header = headers["if-none-match"];
  return header !== "*" && namesTag(header, tag);
}

function unlessKnown({ headers }: IncomingMessage, answer: BufferedResponse): BufferedResponse {
  const { etag = "", vary } = answer.headers;
  const known = vary === undefined ? { etag } : { etag, vary };
  return namesTag(headers["if-none-match"], etag) ? unchanged(known) : answer;
}

function unchanged(headers: BufferedResponse["headers"]): BufferedResponse {
  return { status: 304, headers: { ...headers, "cache-control": cacheControl }, body: Buffer.alloc(0) };
}

function tagged<Made extends ApiResponse>(answer: Made, etag: string): Made {
  return { ...answer, headers: { ...answer.headers, etag, "cache-control": cacheControl } };
}

/** Nobody but the caller may keep it, and only to ask whether it still holds. */
const cacheControl = "private, no-cache";
