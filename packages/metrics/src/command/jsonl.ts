import { nearest } from "@aegis/io/nearest";
import { CommandError } from "@aegis/terminal";
import { type Field, fields } from "../sample.ts";
import { type ColumnNames, type FileRow, isObject, sampleOf } from "./row.ts";

/**
 * Reads rows of JSON lines, one object per line, as texts arrive. Empty lines are skipped.
 *
 * @param name of the file, for errors
 * @param columns keys with another name than their field
 * @throws CommandError that names the line
 */
export async function* readJsonLines(
  chunks: AsyncIterable<string>,
  name: string,
  columns: ColumnNames = new Map(),
): AsyncGenerator<FileRow> {
  let number = 0;
  let isFirst = true;
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (line.trim() === "") continue;
    const where = `${name}:${number}`;
    const row = readRow(line, where);
    if (isFirst) refuseMisspelt(columns, row, where);
    isFirst = false;
    yield { sample: sampleOf(withFieldNames(row, columns), where), line: number };
  }
}

/** Other rows may leave a key out, and so may the first: unless it has one that was probably meant. */
function refuseMisspelt(columns: ColumnNames, row: JsonRow, where: string): void {
  for (const [field, key] of columns) {
    const near = Object.hasOwn(row, key) ? undefined : nearest(key, Object.keys(row));
    if (near !== undefined)
      throw new CommandError(`${where}: there is no ${key} for ${field}. Did you mean ${near}?`);
  }
}

function withFieldNames(row: JsonRow, columns: ColumnNames): JsonRow {
  if (columns.size === 0) return row;
  return Object.fromEntries(fields.map((field) => [field, readField(field, row, columns)]));
}

/** A key that is named for one field does not hold another, too. */
function readField(field: Field, row: JsonRow, columns: ColumnNames): unknown {
  const key = columns.get(field);
  if (key !== undefined) return row[key] ?? null;
  return [...columns.values()].includes(field) ? null : (row[field] ?? null);
}

type JsonRow = Readonly<Record<string, unknown>>;

function readRow(line: string, where: string): JsonRow {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new CommandError(`${where}: not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isObject(row)) throw new CommandError(`${where}: a row must be an object such as {"output": "4"}.`);
  return row;
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  // Pieces of a line that spans several chunks. They are joined only once, so that a long line is not copied
  // with each chunk.
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      pieces.push(chunk.slice(start, end));
      yield pieces.length === 1 ? (pieces[0] ?? "") : pieces.join("");
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.slice(start));
  }
  if (pieces.length > 0) yield pieces.join("");
}
