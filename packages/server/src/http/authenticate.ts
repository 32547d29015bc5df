import { Refusal } from "@aegis/http";
import { hashKey } from "../domain/api-key.ts";
import type { Caller } from "../domain/entities.ts";
import { timestamp } from "../domain/timestamp.ts";
import type { Store } from "../store/store.ts";

/** Knows callers by their keys. */
export type Authenticator = {
  /** @throws Refusal 401 without a key, and for one that nobody has. */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Has the store note which keys were used since the last time, and when. */
  readonly noteUse: () => Promise<void>;
};

/**
 * Asks the store for a caller once for each of its versions, so that a key that is revoked is refused from then on.
 * Keys are kept nowhere, only their hashes.
 *
 * @param clock milliseconds since 1970
 */
export function createAuthenticator(
  store: Pick<Store, "findCaller" | "touchKeys" | "version">,
  clock: () => number,
): Authenticator {
  let callers = new Map<string, Caller>();
  let callersAt: string | undefined;
  let used = new Map<number, number>();

  async function find(hash: string): Promise<Caller | undefined> {
    const version = store.version();
    if (version === undefined) return store.findCaller(hash);
    if (version !== callersAt) callers = new Map();
    callersAt = version;
    const known = callers.get(hash);
    if (known !== undefined) return known;
    const caller = await store.findCaller(hash);
    if (caller !== undefined && store.version() === version && callersAt === version) {
      callers.set(hash, caller);
    }
    return caller;
  }

  return {
    authenticate: async (authorization) => {
      const key = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
      if (key === undefined) throw unauthorized('Send your API key as "Authorization: Bearer sk_...".');
      const caller = await find(hashKey(key));
      if (caller === undefined) throw unauthorized("This API key is unknown or has been revoked.");
      used.set(caller.api_key_id, clock());
      return caller;
    },
    noteUse: async () => {
      if (used.size === 0) return;
      const noted = used;
      used = new Map();
      await store.touchKeys(new Map(Array.from(noted, ([id, ms]) => [id, timestamp(ms)])));
    },
  };
}

function unauthorized(detail: string): Refusal {
  return new Refusal(401, detail, { "www-authenticate": "Bearer" });
}
