/** How large a batch may become: in items, and in the sum of their sizes. */
export type BatchLimits = { readonly count: number; readonly size: number };

/**
 * Groups the items of a list into batches, in their order. A batch ends when it has `count` items, or with
 * the item that brings it to `size`: so it never exceeds the size by more than one item.
 */
export function* batchesOf<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  limits: BatchLimits,
): Generator<readonly T[]> {
  const batcher = createBatcher(sizeOf, limits);
  for (const item of items) {
    const complete = batcher.add(item);
    if (complete !== undefined) yield complete;
  }
  const rest = batcher.rest();
  if (rest !== undefined) yield rest;
}

/** The same for items that come one by one: they are read as batches are asked for. */
export async function* batchesFrom<T>(
  items: Iterable<T> | AsyncIterable<T>,
  sizeOf: (item: T) => number,
  limits: BatchLimits,
): AsyncGenerator<readonly T[]> {
  const batcher = createBatcher(sizeOf, limits);
  for await (const item of items) {
    const complete = batcher.add(item);
    if (complete !== undefined) yield complete;
  }
  const rest = batcher.rest();
  if (rest !== undefined) yield rest;
}

/** Each method gives the batch that is complete, if one is. */
function createBatcher<T>(sizeOf: (item: T) => number, limits: BatchLimits) {
  let batch: T[] = [];
  let size = 0;
  const rest = (): readonly T[] | undefined => {
    if (batch.length === 0) return undefined;
    const complete = batch;
    batch = [];
    size = 0;
    return complete;
  };
  return {
    add(item: T): readonly T[] | undefined {
      batch.push(item);
      size += sizeOf(item);
      return batch.length < limits.count && size < limits.size ? undefined : rest();
    },
    rest,
  };
}
