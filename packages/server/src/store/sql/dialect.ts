import { CompiledQuery, type CreateTableBuilder, type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

// Where SQLite differs from PostgreSQL: all that a second database must write in its own SQL, except how it
// is opened. Names and aliases compare byte by byte, which is SQLite's default; PostgreSQL would need
// collation "C" on those columns.

/** An `id` that counts up and is never reused, not even after its row is deleted. */
export function idColumn<Name extends string>(
  table: CreateTableBuilder<Name, string>,
): CreateTableBuilder<Name, string> {
  return table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement());
}

/**
 * Makes the next id of a table greater than `last`. Rows inserted with an id do so by themselves, but a table
 * may have no rows.
 */
export async function continueIds(db: Database, table: keyof Tables, last: number): Promise<void> {
  await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db);
}

/** A set of ids for `in`. One parameter, whatever its size, so the statement's text stays the same. */
export function idSet(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
}

/**
 * The first bytes of a text in UTF-8; they may end inside a character. Null if the text is null, and only
 * then: `substr` itself makes null of an empty blob.
 */
export function firstBytes(column: string, count: number): RawBuilder<Uint8Array | null> {
  const text = sql.ref(column);
  return sql<Uint8Array | null>`case ${text} when '' then x'' else substr(cast(${text} as blob), 1, ${count}) end`;
}

/** Whether a text contains another. `like` would stop at U+0000. */
export function contains(column: string, text: string): RawBuilder<boolean> {
  return sql<boolean>`instr(${sql.ref(column)}, ${text}) > 0`;
}

/**
 * Inserts many rows with statements whose text is always the same, so each is compiled only once. This takes
 * half the time of single rows or of one JSON parameter. A statement takes at most a millisecond if the rows
 * are short.
 */
export async function insertRows<Column extends string>(
  db: Database,
  table: keyof Tables,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): Promise<void> {
  for (let from = 0; from < rows.length; ) {
    const count = rows.length - from < rowsPerStatement ? 1 : rowsPerStatement;
    const values = rows.slice(from, from + count).flatMap((row) => columns.map((column) => row[column]));
    await db.executeQuery(CompiledQuery.raw(insertText(table, columns, count), values));
    from += count;
  }
}

/** A larger number is hardly faster. */
const rowsPerStatement = 50;

function insertText(table: string, columns: readonly string[], count: number): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `insert into "${table}" ("${columns.join('", "')}") values ${Array(count).fill(row).join(", ")}`;
}

/** Whether a statement failed because a value that must be unique exists already. */
export function isDuplicate(error: unknown): boolean {
  return isConstraint(error, [2067, 1555]);
}

/** Whether a statement failed because something still refers to what it would delete. */
export function isReferred(error: unknown): boolean {
  return isConstraint(error, [787]);
}

function isConstraint(error: unknown, codes: readonly number[]): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    codes.includes(error.errcode)
  );
}
