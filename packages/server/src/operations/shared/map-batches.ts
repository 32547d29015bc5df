import type { Batches } from "../../store/store.ts";

/** Puts each element of many into another form, a batch at a time, when that batch is asked for. */
export async function* mapBatches<T, U>(batches: Batches<T>, form: (element: T) => U): Batches<U> {
  for await (const batch of batches) yield batch.map(form);
}
