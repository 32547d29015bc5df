const lf = 10;
const cr = 13;

/**
 * The line of a byte, from 1. Lines end in CRLF, LF or CR, inside of quotes as well: it is the line that an editor shows.
 *
 * @param at - from 0; line breaks there belong to the lines before
 */
export async function lineAt(bytes: AsyncIterable<Uint8Array>, at: number): Promise<number> {
  let line = 1;
  let position = 0;
  let previous = 0;
  for await (const chunk of bytes)
    for (const byte of chunk) {
      const isBreak = byte === lf || byte === cr;
      if (position >= at && !isBreak) return line;
      if (isBreak && !(byte === lf && previous === cr)) line++;
      previous = byte;
      position++;
    }
  return line;
}

/** Where a text is no UTF-8: a byte of that line, and what is in the line around the fault, as far as it came at once. */
export async function findUnreadable(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly at: number; readonly content: Uint8Array }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let position = 0;
  let content: Uint8Array = new Uint8Array();
  for await (const chunk of bytes)
    for (const piece of piecesOfLines(chunk)) {
      content = Buffer.concat([content.subarray(-16), piece]);
      // A character that breaks off at the end of a chunk is found out by what follows; the byte before is in the line for sure.
      if (!isReadable(() => decoder.decode(piece, { stream: true }))) return { at: position - 1, content };
      position += piece.length;
      if (piece.at(-1) === lf || piece.at(-1) === cr) content = new Uint8Array();
    }
  return { at: position - 1, content };
}

/** Each with its line break, as far as the chunk has it. */
function* piecesOfLines(chunk: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (const [index, byte] of chunk.entries())
    if (byte === lf || byte === cr) {
      yield chunk.subarray(from, index + 1);
      from = index + 1;
    }
  yield chunk.subarray(from);
}

/** Whether a fatal decoder takes it. It says nothing but that it does not. */
export function isReadable(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
