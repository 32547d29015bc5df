import { defusedColumn, restored } from "@aegis/io/defused";
import { CsvError } from "../errors/client-errors.ts";

/**
 * Reads the cells of a row by column. An empty cell is null, and so is one whose column is missing from the
 * file.
 */
export type Cells = {
  /** A text of a record, as it is there: an empty cell is the empty text, and no formula is defused. */
  exact(column: string): string | null;
  text(column: string): string | null;
  number(column: string): number | null;
  boolean(column: string): boolean | null;
  json(column: string): unknown;
};

/** @param row the row's number for messages, from 1 */
export function cellsOf(record: Readonly<Record<string, string>>, row: number): Cells {
  const read = <T>(column: string, parse: (text: string) => T | undefined, type: string): T | null => {
    const text = record[column] ?? "";
    if (text === "") return null;
    const value = parse(text);
    if (value === undefined)
      throw new CsvError(`Row ${row}, column ${column}: ${JSON.stringify(text)} is not ${type}.`);
    return value;
  };
  return {
    exact: (column) => {
      const text = record[column];
      return text === undefined ? null : restored(text, column, record[defusedColumn] ?? "");
    },
    text: (column) => read(column, (text) => text, "text"),
    number: (column) => read(column, numberIn, "a number"),
    boolean: (column) => read(column, (text) => truths[text.toLowerCase()], "a boolean"),
    json: (column) => read(column, jsonIn, "JSON"),
  };
}

const truths: Readonly<Record<string, boolean>> = { true: true, false: false };

function numberIn(text: string): number | undefined {
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
