/** Reads the start of a stream until `isEnough`, and gives it with the whole stream, start included. */
export async function peek(
  chunks: AsyncIterable<string>,
  isEnough: (start: string) => boolean,
): Promise<{ start: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = "";
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    start += next.value;
    if (isEnough(start)) break;
  }
  async function* all(): AsyncGenerator<string> {
    if (start !== "") yield start;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start, all: all() };
}
