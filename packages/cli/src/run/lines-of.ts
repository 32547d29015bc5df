import { createReadStream } from "node:fs";

/** A line without its end, and the range of the file's bytes that it takes. */
export type LineOfFile = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Reads a file by its lines, which only LF ends: JSON may have the line separators of Unicode in its texts,
 * at which Node's readline would end a line, too. The last line may have no end.
 */
export async function* linesOf(file: string): AsyncGenerator<LineOfFile> {
  let start = 0;
  let pieces: Buffer[] = [];
  const line = (): LineOfFile => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    return { text: bytes.toString("utf8"), start, end: start + bytes.length };
  };
  for await (const chunk of createReadStream(file)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at));
      const whole = line();
      yield whole;
      start = whole.end + 1;
      from = at + 1;
    }
    pieces.push(chunk.subarray(from));
  }
  yield line();
}
