import { hashKey } from "../../domain/api-key.ts";
import type { Caller } from "../../domain/entities.ts";
import { timestamp } from "../../domain/timestamp.ts";
import type { KeyCaller, Store } from "../../store/store.ts";

/** The part of a store that knows callers. */
export type CallerStore = Pick<Store, "findCaller" | "touchKeys" | "version">;

/** Finds callers by their keys. */
export type Callers = {
  /** @returns undefined for a key that is unknown, revoked or expired */
  readonly find: (key: string) => Promise<Caller | undefined>;
  /** Has the store record which keys were used since the last call, and when. */
  readonly noteUse: () => Promise<void>;
};

/**
 * Asks the store for a caller once per version of the store, so that a revoked key is refused at once. Time
 * changes no version, so each call compares the expiry with the clock. Only hashes of keys are kept.
 *
 * @param clock milliseconds since 1970
 */
export function createCallers(store: CallerStore, clock: () => number): Callers {
  let callers = new Map<string, KeyCaller>();
  let callersAt: string | undefined;
  let used = new Map<number, number>();

  async function known(hash: string): Promise<KeyCaller | undefined> {
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
      const found = await known(hashKey(key));
      if (found === undefined) return undefined;
      const now = clock();
      const { expires_at, ...caller } = found;
      if (expires_at !== null && expires_at <= timestamp(now)) return undefined;
      used.set(caller.api_key_id, now);
      return caller;
    },
    noteUse: async () => {
      if (used.size === 0) return;
      const recorded = used;
      used = new Map();
      await store.touchKeys(new Map(Array.from(recorded, ([id, ms]) => [id, timestamp(ms)])));
    },
  };
}
