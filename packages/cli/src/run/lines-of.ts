import { createReadStream } from "node:fs";

/** A line without its end, and the range of the file's bytes that it takes. */
export type LineOfFile = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Reads a file by its lines, which only LF ends: JSON may have the line separators of Unicode in its texts,
 * at which Node's readline would end a line, too. The last line may have no end.
 */
export async function* linesOf(file: string): AsyncGenerator<LineOfFile> {
  let start = 0;
  /** The beginning of a line whose end is in another chunk. */
  let pieces: Buffer[] = [];
  const lineTo = (chunk: Buffer, from: number, at: number): LineOfFile => {
    // Most lines are in one chunk, and need no copy.
    if (pieces.length === 0) return { text: chunk.toString("utf8", from, at), start, end: start + at - from };
    const bytes = Buffer.concat([...pieces, chunk.subarray(from, at)]);
    pieces = [];
    return { text: bytes.toString("utf8"), start, end: start + bytes.length };
  };
  for await (const chunk of createReadStream(file)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const line = lineTo(chunk, from, at);
      yield line;
      start = line.end + 1;
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  yield lineTo(Buffer.alloc(0), 0, 0);
}
