import { Readable } from "node:stream";
import { defusedColumn, restored } from "@aegis/io/defused";
import { readSeparatorLine } from "@aegis/io/separator-line";
import { CommandError } from "@aegis/terminal";
import { CsvError, parse } from "csv-parse";
import { checkColumns, fieldsAmong } from "./csv-columns.ts";
import { type CsvLines, createCsvLines } from "./csv-lines.ts";
import { csvProblem } from "./csv-problem.ts";
import { peek } from "./peek.ts";
import { type ColumnNames, type FileRow, type Needs, sampleOf } from "./row.ts";

/**
 * Reads rows of CSV (RFC 4180) with a header line, as texts arrive. Cells may be separated by commas,
 * semicolons, tabs or pipes, whichever finds more fields of a row in the header, or by what a first line such
 * as `sep=;` names. An empty cell is the empty text,
 * as in an upload to the API; a field without a column is null. Other columns are ignored. An empty line is a
 * row only in a file of one column. What a download of the API has defused is undone.
 *
 * @param name of the file, for errors
 * @param needs which metric needs a column: without it every row would fail
 * @param names columns with another name than their field
 * @throws CommandError that names the line
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  name: string,
  needs: Needs,
  names: ColumnNames = new Map(),
): AsyncGenerator<FileRow> {
  const { start, all } = await peek(chunks, (text) =>
    hasFirstLine(text.slice(readSeparatorLine(text).length)),
  );
  const { separator, length } = readSeparatorLine(start);
  const header = start.slice(length);
  if (header.trim() === "") throw new CommandError(`${name}: there is no header line.`);
  const [lineEnd = "\n"] = lineEnds.exec(header) ?? [];
  const delimiter = separator ?? delimiterOf(header, names);
  const skipsEmpty = headerOf(header).includes(delimiter);
  const lines = createCsvLines({ first: length === 0 ? 1 : 2, lineEnd, skipsEmpty });
  const source = Readable.from(counted(without(all, length), lines));
  const parser = parse({
    delimiter,
    columns: (columns: string[]) => {
      const read = checkColumns(columns, { name, needs, names, line: lines.next() });
      lines.rowEnds(parser.info.bytes);
      return read;
    },
    on_record: (record: Readonly<Record<string, string>>, { bytes }): LinedRecord => {
      const line = lines.next();
      lines.rowEnds(bytes);
      return { record, line };
    },
    skip_empty_lines: skipsEmpty,
  });
  source.on("error", (error) => parser.destroy(error));
  const records: AsyncIterable<LinedRecord> = source.pipe(parser);
  try {
    for await (const { record, line } of records)
      yield { sample: sampleOf(restoredRow(record, names), `${name}:${line}`), line };
  } catch (error) {
    throw error instanceof CsvError ? csvProblem(error, `${name}:${lines.next()}`) : error;
  } finally {
    source.destroy();
  }
}

type LinedRecord = { readonly record: Readonly<Record<string, string>>; readonly line: number };

const lineEnds = /\r\n|\r|\n/;

/** The same as bytes, whose lines have been counted. */
async function* counted(texts: AsyncIterable<string>, lines: CsvLines): AsyncGenerator<Buffer> {
  for await (const text of texts) {
    const bytes = Buffer.from(text);
    lines.add(bytes);
    yield bytes;
  }
}

/** The texts without their first characters, which are all in the first one. */
async function* without(texts: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let rest = length;
  for await (const text of texts) {
    yield text.slice(rest);
    rest = 0;
  }
}

/** A row of a download of the API, in which formulas are defused, as the API has it. */
function restoredRow(
  record: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const { [defusedColumn]: cells = "" } = record;
  if (cells === "") return record;
  return Object.fromEntries(
    Object.entries(record).map(([field, cell]) => [field, restored(cell, names.get(field) ?? field, cells)]),
  );
}

function delimiterOf(start: string, names: ColumnNames): string {
  const header = headerOf(start);
  const found = (delimiter: string) =>
    fieldsAmong(
      header.split(delimiter).map((cell) => cell.replace(/^"|"$/g, "")),
      names,
    );
  return [",", ";", "\t", "|"].reduce((best, next) =>
    found(next).length > found(best).length ? next : best,
  );
}

/** A CR that a text ends with may be half of a CRLF. */
function hasFirstLine(text: string): boolean {
  return /\n|\r./s.test(text);
}

function headerOf(start: string): string {
  const [header = ""] = start.split(lineEnds, 1);
  return header;
}
