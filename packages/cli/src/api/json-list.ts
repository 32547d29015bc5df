/** A list in JSON, a piece of text for each item, so that its length does not matter. */
export async function* jsonList(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = "[";
  for await (const item of items) {
    yield `${before}\n  ${JSON.stringify(item)}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}
