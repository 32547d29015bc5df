import { parse as csvParser, type Options } from "#csv-parser";
import { chunksOf } from "../bytes.ts";
import { CsvError } from "../errors/client-errors.ts";
import { type Cells, cellsOf } from "./cells.ts";

/** The part of csv-parse's parser that its builds for Node and for browsers share. */
export type Parser = {
  write(text: string, done: (error?: Error | null) => void): unknown;
  end(): unknown;
  on(event: "data", heard: (record: Record<string, string>) => void): unknown;
  on(event: "end", heard: () => void): unknown;
  on(event: "error", heard: (error: Error) => void): unknown;
};

/** Turns bytes into rows. */
export type CsvReader<Row> = (bytes: ReadableStream<Uint8Array>) => AsyncIterable<Row>;

const options = { columns: true } satisfies Options;

/**
 * Reads CSV row by row, one chunk of bytes at a time. A byte order mark is dropped, a line break in quotes is
 * kept, and an empty line is a row with one empty cell.
 *
 * @throws CsvError
 */
export async function* csvRows<Row>(
  bytes: ReadableStream<Uint8Array>,
  toRow: (cells: Cells) => Row,
  parse: (options: Options) => Parser = csvParser,
): AsyncGenerator<Row, void, undefined> {
  const parser = parse(options);
  const records: Record<string, string>[] = [];
  parser.on("data", (record) => records.push(record));
  const ended = new Promise<void>((resolve, reject) => {
    parser.on("end", resolve);
    parser.on("error", reject);
  });
  let row = 0;
  const rows = () => records.splice(0).map((record) => toRow(cellsOf(record, ++row)));
  for await (const text of textOf(bytes)) {
    await Promise.race([ended, written(parser, text)]).catch(notCsv);
    yield* rows();
  }
  parser.end();
  await ended.catch(notCsv);
  yield* rows();
}

async function* textOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(bytes)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function written(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function notCsv(error: unknown): never {
  throw new CsvError(error instanceof Error ? error.message : String(error), { cause: error });
}
