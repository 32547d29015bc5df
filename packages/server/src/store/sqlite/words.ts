import { CompiledQuery, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "../sql/database.ts";
import type { TextStart, Words } from "../sql/dialect.ts";
import type { Tables } from "../sql/tables.ts";

/** SQLite's own SQL. */
export const sqliteWords: Words = {
  locksRows: false,
  addUp: undefined,
  insertRunAtOnce: undefined,
  waitFor: async () => undefined,
  // A statement that fails leaves the transaction as it was.
  attempt: (_db, statement) => statement(),
  async continueIds(db, table, last) {
    await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db);
  },
  async lastId(db, table) {
    const { rows } = await sql<{
      last: number;
    }>`select seq as last from sqlite_sequence where name = ${table}`.execute(db);
    return rows[0]?.last ?? 0;
  },
  async storedColumns(db, table) {
    const { rows } = await sql<{ name: string; type: string }>`
      select name, lower(type) as type from pragma_table_xinfo(${table}) where hidden = 0 order by cid`.execute(
      db,
    );
    return rows.map(({ name, type }) => ({ name, isText: type === "text" }));
  },
  async emptyTables(db, tables) {
    for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(db);
  },
  isIn: (value, numbers) =>
    sql<SqlBool>`${value} in (select value from json_each(${JSON.stringify(numbers)}))`,
  numbers: (name, columns, rows) => {
    const named = columns.map(
      (column) => sql`json_extract(value, ${sql.lit(`$.${column}`)}) as ${sql.ref(column)}`,
    );
    return sql`(select ${sql.join(named)} from json_each(${JSON.stringify(rows)})) as ${sql.ref(name)}`;
  },
  // SQLite merges the parts, each in the order of an index.
  sortedPart: (part) => part,
  textStart: firstBytes,
  // `like` would stop at U+0000.
  contains: (column, text) => sql<boolean>`instr(${sql.ref(column)}, ${text}) > 0`,
  jsonObject: sql<string>`json_object`,
  insertRows,
  isDuplicate: (error) => isConstraint(error, [2067, 1555]),
  isReferred: (error) => isConstraint(error, [787]),
};

/** SQLite's own cut by characters would end a text at U+0000, and `substr` makes null of an empty blob. */
function firstBytes(column: string, characters: number): RawBuilder<TextStart> {
  const text = sql.ref(column);
  const count = characters * bytesOfCharacter;
  return sql<TextStart>`case ${text} when '' then x'' else substr(cast(${text} as blob), 1, ${count}) end`;
}

/**
 * The most bytes that a character has in UTF-8. So many for each character are always enough, and a character
 * that is cut in two is beyond the limit.
 */
const bytesOfCharacter = 4;

/**
 * Statements of so many rows, whose text is always the same, take half the time of single rows or of one JSON
 * parameter: each is compiled only once. It takes at most a millisecond if the rows are short, and a larger
 * number is hardly faster.
 */
const rowsPerStatement = 50;

async function insertRows<Returned extends string>(
  db: Database,
  table: keyof Tables,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
  returning: readonly Returned[],
): Promise<readonly Readonly<Record<Returned, number>>[]> {
  const inserted: Readonly<Record<Returned, number>>[] = [];
  for (let from = 0; from < rows.length; ) {
    const count = rows.length - from < rowsPerStatement ? 1 : rowsPerStatement;
    const values = rows.slice(from, from + count).flatMap((row) => columns.map((column) => row[column]));
    const insertion = CompiledQuery.raw(insertText(table, columns, count, returning), values);
    inserted.push(...(await db.executeQuery<Readonly<Record<Returned, number>>>(insertion)).rows);
    from += count;
  }
  return inserted;
}

function insertText(
  table: string,
  columns: readonly string[],
  count: number,
  returning: readonly string[],
): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  const values = Array(count).fill(row).join(", ");
  const returned = returning.length === 0 ? "" : ` returning ${listed(returning)}`;
  return `insert into "${table}" (${listed(columns)}) values ${values}${returned}`;
}

function listed(columns: readonly string[]): string {
  return `"${columns.join('", "')}"`;
}

function isConstraint(error: unknown, codes: readonly number[]): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    codes.includes(error.errcode)
  );
}
