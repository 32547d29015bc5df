import { type RawBuilder, sql } from "kysely";
import type { Database } from "../sql/database.ts";
import type { NewRow } from "../sql/run-columns.ts";
import type { Tables } from "../sql/tables.ts";
import { escapeText } from "./escape.ts";

/** `Words.insertRows`: the rows are one parameter, whose types are those of the table's columns. */
export async function insertRows<Returned extends string>(
  db: Database,
  table: keyof Tables,
  columns: readonly string[],
  rows: readonly NewRow<string>[],
  returning: readonly Returned[],
): Promise<readonly Readonly<Record<Returned, number>>[]> {
  const names = listed(columns);
  const from = rowsIn(table, sql`${asParameter(columns, rows)}`);
  const into = sql`insert into ${sql.table(table)} (${names}) select ${names} from ${from}`;
  const returned = returning.length === 0 ? sql`` : sql` returning ${listed(returning)}`;
  return (await sql<Readonly<Record<Returned, number>>>`${into}${returned}`.execute(db)).rows;
}

/** Columns as a statement lists them. */
export function listed(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

/** What rows are read from that `asParameter` has made. */
export function rowsIn(table: keyof Tables, rows: RawBuilder<string>): RawBuilder<unknown> {
  return sql`json_populate_recordset((select t from ${sql.table(table)} as t limit 0), ${rows})`;
}

/**
 * Rows as one parameter. JSON would hide from the driver what it has to escape, and knows no half of a
 * character.
 */
export function asParameter(columns: readonly string[], rows: readonly NewRow<string>[]): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((name) => [name, cell(row[name])]))),
  );
}

function cell(value: string | number | null | undefined) {
  return typeof value === "string" ? escapeText(value.toWellFormed()) : value;
}
