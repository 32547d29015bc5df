import { LRUCache } from "lru-cache";
import type { BufferedResponse } from "./response.ts";

/** Responses that may be given again for as long as nothing has changed. */
export type VersionedCache = {
  /** The response that was kept under a name at this version. */
  readonly get: (version: string, name: string) => BufferedResponse | undefined;
  readonly keep: (version: string, name: string, response: BufferedResponse) => void;
};

/**
 * Keeps responses of one version, the newest that was asked about, up to `maxBytes` in all. A response that
 * would take more than an eighth of that is not kept: it would drive out all others.
 */
export function createVersionedCache(maxBytes: number): VersionedCache {
  let current: string | undefined;
  const create = () =>
    new LRUCache<string, BufferedResponse>({
      maxSize: maxBytes,
      maxEntrySize: maxBytes / 8,
      sizeCalculation: sizeOf,
    });
  let responses = create();
  const turnTo = (version: string) => {
    // A new one: to clear the old one would take as long as it has ever been large.
    if (version !== current) responses = create();
    current = version;
  };
  return {
    get: (version, name) => {
      turnTo(version);
      return responses.get(name);
    },
    keep: (version, name, response) => {
      if (sizeOf(response, name) > maxBytes / 8) return;
      turnTo(version);
      responses.set(name, response);
    },
  };
}

/** Headers and bookkeeping are a guess, so that many small entries count too. */
function sizeOf({ body }: BufferedResponse, name: string): number {
  return body.length + name.length + 500;
}
