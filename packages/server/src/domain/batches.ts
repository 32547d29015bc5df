/** How large a batch may become. */
export type BatchLimits = { readonly count: number; readonly size: number };

/**
 * Groups items into batches, in their order. A batch ends when it has `count` items, or with the item that
 * brings it to `size`: so it never exceeds the size by more than one item.
 */
export function* batchesOf<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  { count, size: maxSize }: BatchLimits,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (batch.length < count && size < maxSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
