/** Bytes that arrive in chunks. */
export type Bytes = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/**
 * Iterates over the chunks, even if the platform's streams are not iterable yet. Stopping early cancels the
 * source.
 */
export async function* chunksOf(source: Bytes): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(source instanceof ReadableStream)) return yield* source;
  const reader = source.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** A stream of chunks that are asked for one by one. Cancelling it stops the source. */
export function streamOf<Chunk extends Uint8Array>(source: AsyncIterable<Chunk>): ReadableStream<Chunk> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

/** Whether a value may give bytes, chunk by chunk. */
export function isIterable(value: unknown): value is AsyncIterable<Uint8Array<ArrayBuffer>> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
