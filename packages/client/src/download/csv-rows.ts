import { chunksOf } from "../bytes.ts";
import { CsvError } from "../errors/client-errors.ts";
import { type Cells, cellsOf } from "./cells.ts";
import { csvRecords, rowName } from "./csv-records.ts";

/** Turns bytes into rows. */
export type CsvReader<Row> = (bytes: ReadableStream<Uint8Array>) => AsyncIterable<Row>;

/**
 * Reads CSV row by row, one chunk of bytes at a time. The first record has the names of the columns. A byte
 * order mark is dropped.
 *
 * @throws CsvError if it is not CSV, or if a row has more or fewer cells than the header
 */
export async function* csvRows<Row>(
  bytes: ReadableStream<Uint8Array>,
  toRow: (cells: Cells) => Row,
): AsyncGenerator<Row, void, undefined> {
  const records = csvRecords();
  let columns: readonly string[] | undefined;
  let row = 0;
  function* rowsOf(complete: readonly string[][]) {
    for (const record of complete) {
      if (columns === undefined) columns = record;
      else yield toRow(cellsOf(named(columns, record, ++row), row));
    }
  }
  for await (const text of textOf(bytes)) yield* rowsOf(records.write(text));
  yield* rowsOf(records.end());
}

async function* textOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(bytes)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function named(columns: readonly string[], record: readonly string[], row: number): Record<string, string> {
  if (record.length !== columns.length)
    throw new CsvError(
      `${rowName(row)}: the number of cells is ${record.length}; that of the header is ${columns.length}.`,
    );
  return Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ""]));
}
