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
