/**
 * The JSON of a value in which any list may come in batches, piece by piece: a batch is requested once
 * everything before it has been taken. To stop early, return the iterator; that ends the reading of batches
 * too.
 */
export async function* jsonPieces(value: unknown): AsyncGenerator<string, void, void> {
  if (!holdsBatches(value)) {
    yield JSON.stringify(value);
  } else if (isBatches(value)) {
    yield* batchPieces(value);
  } else if (Array.isArray(value)) {
    yield* elementPieces(value, "[");
    yield "]";
  } else {
    let before = "{";
    for (const [name, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* jsonPieces(inner);
      before = ",";
    }
    yield "}";
  }
}

/** Whether a value contains a list that comes in batches. */
export function holdsBatches(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (isBatches(value)) return true;
  for (const name in value) {
    const inner: unknown = Reflect.get(value, name);
    if (typeof inner === "object" && holdsBatches(inner)) return true;
  }
  return false;
}

function isBatches(value: object): value is AsyncIterable<readonly unknown[]> {
  return Symbol.asyncIterator in value;
}

async function* batchPieces(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<string, void, void> {
  let before = "[";
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    if (holdsBatches(batch)) yield* elementPieces(batch, before);
    else yield before + JSON.stringify(batch).slice(1, -1);
    before = ",";
  }
  yield before === "[" ? "[]" : "]";
}

async function* elementPieces(
  elements: readonly unknown[],
  before: string,
): AsyncGenerator<string, void, void> {
  yield before;
  for (const [index, element] of elements.entries()) {
    if (index > 0) yield ",";
    yield* jsonPieces(element);
  }
}
