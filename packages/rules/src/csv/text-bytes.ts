import { CsvProblem } from "./csv-problem.ts";
import { readHeaderLine } from "./header-line.ts";
import { findUnreadable, isReadable } from "./lines.ts";

/** Parsing a piece blocks the process for about a millisecond. */
const pieceBytes = 64 * 1024;

/**
 * The bytes of a file, checked to be UTF-8 text, in pieces of at most 64 KiB. The first piece has the whole
 * header line, unless that is longer.
 *
 * @param read - reads the file from the beginning; called again to find the line of an error
 * @throws CsvProblem
 */
export async function* textBytes(read: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let at = 0;
  for await (const piece of pieces(read())) {
    if (at === 0) refuseOtherFormats(piece);
    const zero = piece.indexOf(0);
    if (zero >= 0) throw new CsvProblem("the file has a NUL byte. Save it as text.", { at: at + zero });
    if (!isReadable(() => decoder.decode(piece, { stream: true }))) throw await notUtf8(read());
    yield piece;
    at += piece.length;
  }
  if (!isReadable(() => decoder.decode())) throw await notUtf8(read());
}

async function* pieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    let whole = chunk;
    if (start !== undefined) {
      whole = start = Buffer.concat([start, chunk]);
      if (whole.length < pieceBytes && !readHeaderLine(latin1(whole)).isWhole) continue;
      start = undefined;
    }
    for (let from = 0; from < whole.length; from += pieceBytes) yield whole.subarray(from, from + pieceBytes);
  }
  if (start !== undefined && start.length > 0) yield start;
}

/** Text in which each byte is one character: enough to look for ASCII characters. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** The formats that are most often uploaded by mistake have a message of their own. */
function refuseOtherFormats(start: Uint8Array): void {
  const first = Buffer.from(start.subarray(0, 4)).toString("hex");
  const match =
    formats.find(([format]) => format.test(first)) ?? markups.find(([form]) => form.test(latin1(start)));
  if (match !== undefined) throw new CsvProblem(match[1]);
}

/** Recognized by their first bytes. UTF-16 has a byte order mark, or a zero byte in each ASCII character. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^(fffe|feff|..00|00)/, "The file is UTF-16. Save it as UTF-8."],
  [/^(504b0304|d0cf11e0)/, "The file is a workbook or an archive. Save it as CSV in UTF-8."],
  [/^1f8b/, "The file is compressed. Upload the CSV itself."],
];

/** Other texts, recognized by how they begin, after a byte order mark and blanks. None is valid CSV. */
const markups: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ï»¿)?\s*\{[^\r\n]*\}[^\S\r\n]*(?:\r?\n|\r|$)/,
    "The file is JSON Lines. Save it as CSV: a header line that names the fields, then a line for each row.",
  ],
  [
    /^(?:ï»¿)?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"]|$))/,
    "The file is JSON. Save it as CSV: a header line that names the fields, then a line for each row.",
  ],
  [/^(?:ï»¿)?\s*<(?:!doctype|html|\?xml)\b/i, "The file is HTML or XML. Save it as CSV in UTF-8."],
];

async function notUtf8(bytes: AsyncIterable<Uint8Array>): Promise<CsvProblem> {
  const { at, content } = await findUnreadable(bytes);
  const guess = isWestern(content) ? "; it looks like Windows-1252 or Latin-1" : "";
  return new CsvProblem(`the file is not UTF-8${guess}. Save it as UTF-8.`, { at });
}

/** Whether a line makes sense as Windows-1252: letters and quotation marks, not many in a row. */
function isWestern(content: Uint8Array): boolean {
  const others = new TextDecoder("windows-1252").decode(content).match(/\P{ASCII}+/gu) ?? [];
  return others.length > 0 && others.every((run) => /^[\p{Script=Latin}“”„‘’–—…€£°§«»¿¡·]{1,2}$/u.test(run));
}
