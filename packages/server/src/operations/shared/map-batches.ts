import type { Batches } from "../../store/store.ts";

/** Maps each element, a batch at a time, as the batches are read. */
export async function* mapBatches<T, U>(batches: Batches<T>, map: (element: T) => U): Batches<U> {
  for await (const batch of batches) yield batch.map(map);
}
