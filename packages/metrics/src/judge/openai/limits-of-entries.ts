import type { EndpointOptions } from "./endpoint.ts";
import { endpointKey } from "./endpoint-key.ts";

/** Two entries that name different numbers for one endpoint. */
type Contradiction<Entry> = { readonly first: Entry; readonly second: Entry };

/**
 * The entries of a file of judges, each with the limit of its endpoint: if one of several that share an
 * endpoint names a number, it holds for all of them.
 *
 * @returns a contradiction if two of them name different numbers
 */
export function limitsOfEntries<Entry extends EndpointOptions>(
  entries: readonly Entry[],
): readonly Entry[] | Contradiction<Entry> {
  const limits = new Map<string, Entry>();
  for (const second of entries) {
    if (second.concurrency === undefined) continue;
    const key = endpointKey(second);
    const first = limits.get(key) ?? second;
    if (first.concurrency !== second.concurrency) return { first, second };
    limits.set(key, first);
  }
  return entries.map((entry) => ({ ...entry, concurrency: limits.get(endpointKey(entry))?.concurrency }));
}
