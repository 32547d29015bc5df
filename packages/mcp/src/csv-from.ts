import { mostCharacters } from "./json-from.ts";

/**
 * Some rows of a CSV as text, as they are, below its header line. If there are more, a note says how to get
 * them; those are not read.
 *
 * @param first the first row to give back, from 1
 * @param most characters @default mostCharacters
 */
export async function csvFrom(
  stream: AsyncIterable<Uint8Array>,
  first: number,
  most = mostCharacters,
): Promise<string[]> {
  let [text, row] = ["", -1];
  for await (const raw of rawRows(stream)) {
    row += 1;
    const isWanted = row === 0 || row >= first;
    // One that is too long by itself is given back all the same: there is no other way to read it.
    if (isWanted && row > first && text.length + raw.length > most)
      return [text, `${rowsFrom(first, row - 1)}. For the next ones, set first_row to ${row}.`];
    if (isWanted) text += raw;
  }
  if (first === 1) return [text];
  if (row >= first) return [text, `${rowsFrom(first, row)}, the last one.`];
  const count = row < 1 ? "no rows" : row === 1 ? "1 row" : `${row} rows`;
  return [text, `The file has ${count}, none from ${first} on.`];
}

function rowsFrom(first: number, last: number): string {
  return first === last ? `This is row ${first}` : `These are the rows ${first} to ${last}`;
}

/**
 * The rows with their line ends, which a parser of cells does not keep.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180 : a quote inside quotes is doubled
 */
async function* rawRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let [row, isQuoted] = ["", false];
  for await (const bytes of stream)
    for (const piece of decoder.decode(bytes, { stream: true }).split(/(?<=[\n"])/)) {
      row += piece;
      if (piece.endsWith('"')) isQuoted = !isQuoted;
      else if (piece.endsWith("\n") && !isQuoted) {
        yield row;
        row = "";
      }
    }
  row += decoder.decode();
  if (row !== "") yield row;
}
