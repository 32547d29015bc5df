import { hashKey } from "../../domain/api-key.ts";
import type { Caller } from "../../domain/entities.ts";
import { timestamp } from "../../domain/timestamp.ts";
import type { Store } from "../../store/store.ts";

/** Of a store, what there is to know of callers. */
export type CallerStore = Pick<Store, "findCaller" | "touchKeys" | "version">;

/** Who calls, by their keys. */
export type Callers = {
  /** Undefined for a key that nobody has. */
  readonly find: (key: string) => Promise<Caller | undefined>;
  /** Has the store note which keys were used since the last time, and when. */
  readonly noteUse: () => Promise<void>;
};

/**
 * Asks the store for a caller once for each of its versions, so that a key that is revoked is refused from then on.
 * Keys are kept nowhere, only their hashes.
 *
 * @param clock milliseconds since 1970
 */
export function createCallers(store: CallerStore, clock: () => number): Callers {
  let callers = new Map<string, Caller>();
  let callersAt: string | undefined;
  let used = new Map<number, number>();

  async function known(hash: string): Promise<Caller | undefined> {
    const version = store.version();
    if (version === undefined) return store.findCaller(hash);
    if (version !== callersAt) callers = new Map();
    callersAt = version;
    const found = callers.get(hash);
    if (found !== undefined) return found;
    const caller = await store.findCaller(hash);
    if (caller !== undefined && store.version() === version && callersAt === version) {
      callers.set(hash, caller);
    }
    return caller;
  }

  return {
    find: async (key) => {
      const caller = await known(hashKey(key));
      if (caller !== undefined) used.set(caller.api_key_id, clock());
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
