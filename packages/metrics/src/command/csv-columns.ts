import { defusedColumn } from "@aegis/io/defused";
import { nearest } from "@aegis/io/nearest";
import { CommandError } from "@aegis/terminal";
import { type Field, fields } from "../sample.ts";
import type { ColumnNames, Needs } from "./row.ts";

/** What is known of the columns of a file before its header line is read. */
export type ColumnRules = {
  /** Of the file, for errors. */
  readonly name: string;
  /** Which metric needs a column: without it every row would fail. */
  readonly needs: Needs;
  /** Columns with another name than their field. */
  readonly names: ColumnNames;
  /** Of the header, from 1. */
  readonly line: number;
};

/**
 * @returns for each column the name of the field that it holds, and `false` for one that is not read
 * @throws CommandError if a column that is needed is missing or there twice
 */
export function checkColumns(
  columns: readonly string[],
  { name, needs, names, line }: ColumnRules,
): (string | false)[] {
  const where = `${name}:${line}`;
  for (const [field, header] of names)
    if (!columns.includes(header)) refuseMissing(columns, where, header, field);
  const found = fieldsAmong(columns, names);
  if (found.length === 0)
    throw new CommandError(
      `${where}: no column is called ${fields.join(", ").replace(/, (\w+)$/, " or $1")}.`,
    );
  for (const [field, metric] of needs)
    if (!found.includes(field))
      throw new CommandError(
        `${where}: there is no column ${field}, which ${metric} needs.${remedyFor(field, columns)}`,
      );
  const fieldOf = new Map<string, string>(found.map((field) => [names.get(field) ?? field, field]));
  const read = columns.map((column) => (column === defusedColumn ? column : (fieldOf.get(column) ?? false)));
  const twice = columns.find((column, at) => read[at] !== false && columns.indexOf(column) !== at);
  if (twice !== undefined)
    throw new CommandError(`${where}: there are two columns called ${JSON.stringify(twice)}.`);
  return read;
}

/** The fields that columns hold. A column that is named for one field does not hold another, too. */
export function fieldsAmong(columns: readonly string[], names: ColumnNames): readonly Field[] {
  const taken = new Set(names.values());
  return fields.filter((field) => {
    const header = names.get(field);
    return header === undefined ? columns.includes(field) && !taken.has(field) : columns.includes(header);
  });
}

function refuseMissing(columns: readonly string[], where: string, header: string, field: Field): never {
  const near = nearest(header, columns);
  const remedy = near === undefined ? `Its columns are ${listed(columns)}.` : `Did you mean ${near}?`;
  throw new CommandError(`${where}: there is no column ${JSON.stringify(header)} for ${field}. ${remedy}`);
}

function remedyFor(field: Field, columns: readonly string[]): string {
  const near = nearest(field, columns);
  return near === undefined || near === field
    ? ` Its columns are ${listed(columns)}.`
    : ` Its column ${JSON.stringify(near)} may be meant.`;
}

/** Spreadsheets add columns without a name. */
function listed(columns: readonly string[]): string {
  return columns.filter((column) => column !== "").join(", ");
}
