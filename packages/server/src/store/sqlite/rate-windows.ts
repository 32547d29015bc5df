import type { RateWindows } from "../store.ts";

/**
 * Counts requests in memory. A window that has ended is forgotten with the next request of anybody.
 *
 * @param clock milliseconds since 1970
 */
export function rateWindows(clock: () => number): RateWindows["countRequest"] {
  /** In the order in which they began, and so in which they end. */
  const windows = new Map<string, { readonly requests: number; readonly endsAt: number }>();
  return async (who, length) => {
    const now = clock();
    for (const [other, { endsAt }] of windows) {
      if (endsAt > now) break;
      windows.delete(other);
    }
    const known = windows.get(who);
    const { requests, endsAt } = known && known.endsAt > now ? known : { requests: 0, endsAt: now + length };
    const window = { requests: requests + 1, endsAt: Math.min(endsAt, now + length) };
    windows.set(who, window);
    return { requests: window.requests, left: window.endsAt - now };
  };
}
