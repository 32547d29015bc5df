/** Texts of a size that is worth a call of the system. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let pending = "";
  for await (const text of texts) {
    pending += text;
    if (pending.length < charactersAtOnce) continue;
    yield pending;
    pending = "";
  }
  yield pending;
}

const charactersAtOnce = 1 << 16;
