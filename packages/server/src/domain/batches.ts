/** What a batch may hold. */
export type Most = { readonly count: number; readonly size: number };

/**
 * Items in batches, in their order. A batch ends with as many items as may be in one, or with the item by which it has grown to the
 * size: none is larger than that and one item more, whatever comes.
 */
export function* batchesOf<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  most: Most,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (batch.length < most.count && size < most.size) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
