import { createSemaphore, type Semaphore } from "@aegis/async";
import type { Judge } from "./judge.ts";

/**
 * Places at endpoints: a semaphore for each, which all judges there share. It has as many permits as the
 * endpoint takes on questions at a time; if its judges name different numbers, the lowest.
 *
 * @param concurrency permits at an endpoint that names no number: a whole number of at least 1
 * @throws RangeError if `concurrency` is anything else
 */
export function placesByEndpoint(concurrency: number): (judge: Pick<Judge, "endpoint">) => Semaphore {
  // For judges that do not name an endpoint.
  const places = new Map([["", createSemaphore(concurrency)]]);
  return ({ endpoint: { key, concurrency: most = concurrency } = { key: "" } }) => {
    const known = places.get(key) ?? createSemaphore(most);
    places.set(key, known);
    if (most < known.count) known.resize(most);
    return known;
  };
}
