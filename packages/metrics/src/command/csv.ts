import { Readable } from "node:stream";
import { defusedColumn, restored } from "@aegis/io/defused";
import { nearest } from "@aegis/io/nearest";
import { readSeparatorLine } from "@aegis/io/separator-line";
import { CommandError } from "@aegis/terminal";
import { CsvError, parse } from "csv-parse";
import { type Field, fields } from "../sample.ts";
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
    text.slice(readSeparatorLine(text).length).includes("\n"),
  );
  const { separator, length } = readSeparatorLine(start);
  const header = start.slice(length);
  if (header.trim() === "") throw new CommandError(`${name}: there is no header line.`);
  const source = Readable.from(without(all, length));
  const delimiter = separator ?? delimiterOf(header, names);
  const parser = parse({
    delimiter,
    columns: (columns: string[]) => checkColumns(columns, { name, needs, names }),
    info: true,
    skip_empty_lines: headerOf(header).includes(delimiter),
  });
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser)) {
      // The parser says where a row ends.
      const line = info.lines - breaksIn(record);
      yield { sample: sampleOf(restoredRow(record), `${name}:${line}`), line };
    }
  } catch (error) {
    throw error instanceof CsvError ? new CommandError(`${name}: ${error.message}.`) : error;
  } finally {
    source.destroy();
  }
}

function breaksIn(record: Readonly<Record<string, string>>): number {
  let count = 0;
  for (const cell of Object.values(record))
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  return count;
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
function restoredRow(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [defusedColumn]: names = "" } = record;
  if (names === "") return record;
  return Object.fromEntries(
    Object.entries(record).map(([column, cell]) => [column, restored(cell, column, names)]),
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

function headerOf(start: string): string {
  const [header = ""] = start.split(/\r?\n/, 1);
  return header;
}

/** @returns the columns, each by the name of the field that it holds; others cannot be taken for a field */
function checkColumns(
  columns: readonly string[],
  { name, needs, names }: { readonly name: string; readonly needs: Needs; readonly names: ColumnNames },
): string[] {
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined)
    throw new CommandError(`${name}:1: there are two columns called ${JSON.stringify(twice)}.`);
  for (const [field, header] of names)
    if (!columns.includes(header)) refuseMissing(columns, name, header, field);
  if (fieldsAmong(columns, names).length === 0)
    throw new CommandError(
      `${name}:1: no column is called ${fields.join(", ").replace(/, (\w+)$/, " or $1")}.`,
    );
  for (const [field, metric] of needs)
    if (!fieldsAmong(columns, names).includes(field))
      throw new CommandError(
        `${name}:1: there is no column ${field}, which ${metric} needs.${remedyFor(field, columns)}`,
      );
  const fieldOf = new Map([...names].map(([field, header]) => [header, field]));
  return columns.map((column) => fieldOf.get(column) ?? (isReplaced(column, names) ? `(${column})` : column));
}

function refuseMissing(columns: readonly string[], name: string, header: string, field: Field): never {
  const near = nearest(header, columns);
  const remedy = near === undefined ? `Its columns are ${columns.join(", ")}.` : `Did you mean ${near}?`;
  throw new CommandError(`${name}:1: there is no column ${JSON.stringify(header)} for ${field}. ${remedy}`);
}

function remedyFor(field: Field, columns: readonly string[]): string {
  const near = nearest(field, columns);
  return near === undefined
    ? ` Its columns are ${columns.join(", ")}.`
    : ` Its column ${JSON.stringify(near)} may be meant.`;
}

/** Whether a column is called as a field that another column holds. */
function isReplaced(column: string, names: ColumnNames): boolean {
  return [...names.keys()].some((field) => field === column);
}

function fieldsAmong(columns: readonly string[], names: ColumnNames): readonly Field[] {
  return fields.filter((field) => columns.includes(names.get(field) ?? field));
}
