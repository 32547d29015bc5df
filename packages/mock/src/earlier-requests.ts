import type { EarlierRequest, EarlierRequests } from "@aegis/http";

/** How long a key belongs to a request, in milliseconds. */
const keptMs = 24 * 60 * 60_000;

/** How many requests are kept before the oldest are dropped. */
const most = 10_000;

/** Keeps requests with an idempotency key in memory, by API key. `now` is in milliseconds. */
export function createEarlierRequests(now: () => number): EarlierRequests<string> {
  const requests = new Map<string, EarlierRequest & { readonly at: number }>();
  return {
    keyOf: (caller) => caller,
    find: async (caller, key) => {
      const request = requests.get(`${caller} ${key}`);
      return request === undefined || now() - request.at >= keptMs ? undefined : request;
    },
    keep: async (caller, key, fingerprint, answer) => {
      const name = `${caller} ${key}`;
      requests.delete(name);
      requests.set(name, { fingerprint, made: null, answer, at: now() });
      const [oldest] = requests.keys();
      if (requests.size > most && oldest !== undefined) requests.delete(oldest);
    },
  };
}
