import type { RateLimits } from "@aegis/http";
import type { Caller } from "../domain/entities.ts";

/** So many requests in so many seconds. */
export type Rate = { readonly requests: number; readonly seconds: number };

/** Counts requests in windows of time. */
type CountingStore = {
  countRequest(who: string, length: number): Promise<{ readonly requests: number; readonly left: number }>;
};

/**
 * Limits the rate of each key, and of each address without one, in windows that begin with their first
 * request. The store counts them. If it cannot, a request fails as one does whose key cannot be looked up.
 */
export function createRateLimits(
  { requests: quota, seconds }: Rate,
  store: CountingStore,
): RateLimits<Caller> {
  return {
    quota,
    window: seconds,
    keyOf: ({ api_key_id }) => String(api_key_id),
    async count(who) {
      const { requests, left } = await store.countRequest(who, seconds * 1_000);
      return {
        remaining: Math.max(0, quota - requests),
        reset: Math.ceil(left / 1_000),
        isOver: requests > quota,
      };
    },
  };
}
