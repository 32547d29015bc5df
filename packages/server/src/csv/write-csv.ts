import { stringify } from "csv-stringify/sync";

/**
 * Writes CSV according to RFC 4180, but with lines that end in LF. Null is an empty cell, a boolean is `true`
 * or `false`, an object or a list is JSON.
 *
 * @param columns - the names for the header line
 * @param rows - cells in the order of the columns; each batch becomes a chunk of text
 * @param options - `raw` leaves every text as it is. Otherwise a text that a spreadsheet would take for a
 * formula, since it begins with `=`, `+`, `-`, `@` (also full-width), a tab or a carriage return, gets an
 * apostrophe in front, as OWASP recommends.
 */
export async function* writeCsv(
  columns: readonly string[],
  rows: AsyncIterable<readonly (readonly unknown[])[]>,
  { raw }: { readonly raw: boolean },
): AsyncGenerator<string> {
  yield linesOf([columns], true);
  for await (const batch of rows) yield linesOf(batch, raw);
}

function linesOf(rows: readonly (readonly unknown[])[], raw: boolean): string {
  return stringify([...rows], {
    cast: { boolean: String },
    escape_formulas: !raw,
    quote_record_delimiter: true,
  });
}
