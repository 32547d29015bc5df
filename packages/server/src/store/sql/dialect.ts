import { CompiledQuery, type CreateTableBuilder, type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

// What SQLite says otherwise than PostgreSQL: everything that a second database would need its own words for,
// but for how it is opened. Names and aliases compare byte by byte, as SQLite does by itself; PostgreSQL
// would need collation "C" on those columns.

/** An `id` that counts up and is never given again, not even after the row that had it is gone. */
export function idColumn<Name extends string>(
  table: CreateTableBuilder<Name, string>,
): CreateTableBuilder<Name, string> {
  return table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement());
}

/**
 * Lets the ids of a table go on above one. Ids that are inserted as they are raise them by themselves, but
 * not in a table without rows.
 */
export async function continueIds(db: Database, table: keyof Tables, last: number): Promise<void> {
  await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db);
}

/** A set of ids, to stand behind `in`, whatever its size: one parameter, one text of the statement. */
export function idSet(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
}

/** The first bytes of a text in UTF-8, which may end within a character. Null where the text is. */
export function firstBytes(column: string, count: number): RawBuilder<Uint8Array | null> {
  return sql<Uint8Array | null>`substr(cast(${sql.ref(column)} as blob), 1, ${count})`;
}

/** Whether a text has another in it. A pattern of `like` would end at U+0000. */
export function contains(column: string, text: string): RawBuilder<boolean> {
  return sql<boolean>`instr(${sql.ref(column)}, ${text}) > 0`;
}

/**
 * Inserts many rows by statements whose text is always the same, so that each is compiled once: half the time
 * of single rows, or of a table of JSON in one parameter. Each statement takes a millisecond or less while
 * rows are short.
 */
export async function insertRows<Column extends string>(
  db: Database,
  table: keyof Tables,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): Promise<void> {
  for (let from = 0; from < rows.length; ) {
    const count = rows.length - from < rowsTogether ? 1 : rowsTogether;
    const values = rows.slice(from, from + count).flatMap((row) => columns.map((column) => row[column]));
    await db.executeQuery(CompiledQuery.raw(insertText(table, columns, count), values));
    from += count;
  }
}

/** More are hardly faster. */
const rowsTogether = 50;

function insertText(table: string, columns: readonly string[], count: number): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `insert into "${table}" ("${columns.join('", "')}") values ${Array(count).fill(row).join(", ")}`;
}

/** Whether a statement failed since a value that must be unique is there already. */
export function isDuplicate(error: unknown): boolean {
  return isConstraint(error, [2067, 1555]);
}

/** Whether a statement failed since something still refers to what would go. */
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
