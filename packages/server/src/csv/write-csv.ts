import { defused, defusedColumn, hasFormula } from "@aegis/io/defused";
import { stringify } from "csv-stringify/sync";

type Rows = AsyncIterable<readonly (readonly unknown[])[]>;

/**
 * Makes CSV according to RFC 4180, but with lines that end in LF. Null is an empty cell, a boolean is `true`
 * or `false`, an object or a list is JSON.
 *
 * @param columns - the names for the header line
 * @param readRows - reads the cells, in the order of the columns, from the beginning; each batch becomes a
 * chunk of text. Unless `raw` is true they are read twice, since the header line says whether any are marked.
 * @param options - `raw` leaves every text as it is. Otherwise a text that a spreadsheet would take for a
 * formula gets an apostrophe in front, as OWASP recommends, and a last column names the cells of its line
 * that did, so that an upload undoes it. The column is only there if one did.
 * @returns the file; nothing is read before its first chunk is asked for
 */
export async function* writeCsv(
  columns: readonly string[],
  readRows: () => Rows,
  { raw }: { readonly raw: boolean },
): AsyncGenerator<string> {
  if (raw) yield* linesOf(columns, readRows(), (cells) => cells);
  else if (await anyFormula(readRows()))
    yield* linesOf([...columns, defusedColumn], readRows(), (cells) => defused(columns, cells));
  // Of a run that is running there may be more rows than a moment ago: these are defused, too.
  else yield* linesOf(columns, readRows(), (cells) => defused(columns, cells).slice(0, -1));
}

async function anyFormula(rows: Rows): Promise<boolean> {
  for await (const batch of rows) if (batch.some(hasFormula)) return true;
  return false;
}

async function* linesOf(
  names: readonly string[],
  rows: Rows,
  write: (cells: readonly unknown[]) => readonly unknown[],
): AsyncGenerator<string> {
  yield csvOf([names]);
  for await (const batch of rows) yield csvOf(batch.map(write));
}

function csvOf(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], { cast: { boolean: String }, quote_record_delimiter: true });
}
