import type { Writable } from "node:stream";
import Table from "cli-table3";

/** A row of a result. Its names become the heads of the table's columns. */
export type ResultRow = Readonly<Record<string, string | number | null>>;

/** Prints rows as a table, or as JSON exactly as they are. An empty table becomes the line `none`. */
export function printRows(
  rows: readonly ResultRow[],
  { json, none }: { json: boolean; none: string },
  stdout: Writable,
): void {
  const [first] = rows;
  if (json) stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
  else stdout.write(first === undefined ? `${none}\n` : tableOf(Object.keys(first), rows));
}

/** Prints the outcome of a change: a sentence, or the changed thing as JSON. */
export function printDone(thing: ResultRow, sentence: string, json: boolean, stdout: Writable): void {
  stdout.write(json ? `${JSON.stringify(thing)}\n` : `${sentence}\n`);
}

function tableOf(names: readonly string[], rows: readonly ResultRow[]): string {
  const table = new Table({
    head: names.map((name) => name.replaceAll("_", " ")),
    colAligns: names.map((name) => (rows.some((row) => typeof row[name] === "number") ? "right" : "left")),
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => names.map((name) => row[name] ?? "–")));
  return `${table.toString()}\n`;
}
