import { Readable } from "node:stream";
import { defusedColumn, restored } from "@aegis/io/defused";
import { readSeparatorLine } from "@aegis/io/separator-line";
import { CommandError } from "@aegis/terminal";
import { CsvError, parse } from "csv-parse";
import type { Sample } from "../sample.ts";
import { fields } from "../sample.ts";
import { peek } from "./peek.ts";
import { type Needs, sampleOf } from "./row.ts";

/**
 * Reads rows of CSV (RFC 4180) with a header line, as texts arrive. Cells may be separated by commas,
 * semicolons, tabs or pipes, whichever finds more fields of a row in the header, or by what a first line such
 * as `sep=;` names. An empty cell is the empty text,
 * as in an upload to the API; a field without a column is null. Other columns are ignored. An empty line is a
 * row only in a file of one column. What a download of the API has defused is undone.
 *
 * @param name of the file, for errors
 * @param needs which metric needs a column: without it every row would fail
 * @throws CommandError that names the line
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  name: string,
  needs: Needs,
): AsyncGenerator<Sample> {
  const { start, all } = await peek(chunks, (text) =>
    text.slice(readSeparatorLine(text).length).includes("\n"),
  );
  const { separator, length } = readSeparatorLine(start);
  const header = start.slice(length);
  if (header.trim() === "") throw new CommandError(`${name}: there is no header line.`);
  const source = Readable.from(without(all, length));
  const delimiter = separator ?? delimiterOf(header);
  const parser = parse({
    delimiter,
    columns: (columns: string[]) => checkColumns(columns, name, needs),
    skip_empty_lines: headerOf(header).includes(delimiter),
  });
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser)) yield sampleOf(restoredRow(record), name);
  } catch (error) {
    throw error instanceof CsvError ? new CommandError(`${name}: ${error.message}.`) : error;
  } finally {
    source.destroy();
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
function restoredRow(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [defusedColumn]: names = "" } = record;
  if (names === "") return record;
  return Object.fromEntries(
    Object.entries(record).map(([column, cell]) => [column, restored(cell, column, names)]),
  );
}

function delimiterOf(start: string): string {
  const header = headerOf(start);
  const found = (delimiter: string) =>
    fieldsAmong(header.split(delimiter).map((cell) => cell.replace(/^"|"$/g, "")));
  return [",", ";", "\t", "|"].reduce((best, next) =>
    found(next).length > found(best).length ? next : best,
  );
}

function headerOf(start: string): string {
  const [header = ""] = start.split(/\r?\n/, 1);
  return header;
}

function checkColumns(columns: readonly string[], name: string, needs: Needs): string[] {
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined)
    throw new CommandError(`${name}:1: there are two columns called ${JSON.stringify(twice)}.`);
  if (fieldsAmong(columns).length === 0)
    throw new CommandError(
      `${name}:1: no column is called ${fields.join(", ").replace(/, (\w+)$/, " or $1")}.`,
    );
  for (const [field, metric] of needs)
    if (!columns.includes(field))
      throw new CommandError(`${name}:1: there is no column ${field}, which ${metric} needs.`);
  return [...columns];
}

function fieldsAmong(columns: readonly string[]): readonly string[] {
  return fields.filter((field) => columns.includes(field));
}
