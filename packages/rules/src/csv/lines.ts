const lf = 10;
const cr = 13;

/**
 * The line number of a byte, from 1. Lines end in CRLF, LF or CR, inside quotes too: it is the line that an
 * editor shows.
 *
 * @param at - the offset of the byte, from 0; line breaks at the offset belong to the line before
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

/**
 * Finds where a text is not UTF-8: the offset of a byte in that line, and the part of the line around it that
 * has been read.
 */
export async function findUnreadable(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly at: number; readonly content: Uint8Array }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let position = 0;
  let content: Uint8Array = new Uint8Array();
  for await (const chunk of bytes)
    for (const piece of piecesOfLines(chunk)) {
      content = Buffer.concat([content.subarray(-16), piece]);
      // A character cut off at the end of a chunk is noticed only in the next one; the byte before is surely
      // in the line.
      if (!isReadable(() => decoder.decode(piece, { stream: true }))) return { at: position - 1, content };
      position += piece.length;
      if (piece.at(-1) === lf || piece.at(-1) === cr) content = new Uint8Array();
    }
  return { at: position - 1, content };
}

/** The lines of a chunk, each with its line break if the chunk has it. */
function* piecesOfLines(chunk: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (const [index, byte] of chunk.entries())
    if (byte === lf || byte === cr) {
      yield chunk.subarray(from, index + 1);
      from = index + 1;
    }
  yield chunk.subarray(from);
}

/** True if the bytes decode as UTF-8; TextDecoder does not say where they fail. */
export function isReadable(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
