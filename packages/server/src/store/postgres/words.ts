import { type SqlBool, sql } from "kysely";
import { DatabaseError } from "pg";
import type { TextStart, Words } from "../sql/dialect.ts";
import { addUp } from "./add-up.ts";
import { escapeLength } from "./escape.ts";
import { insertRows } from "./insert-rows.ts";
import { insertRunAtOnce } from "./insert-run-at-once.ts";
import { numbers } from "./numbers.ts";

/** PostgreSQL's own SQL. */
export const postgresWords: Words = {
  locksRows: true,
  async waitFor(db, what) {
    await sql`select pg_advisory_xact_lock(${lockClass}::int4, ${locks[what]}::int4)`.execute(db);
  },
  // A statement that fails ends the transaction, except for what came before a savepoint.
  async attempt(db, statement) {
    await sql`savepoint attempt`.execute(db);
    try {
      const result = await statement();
      await sql`release savepoint attempt`.execute(db);
      return result;
    } catch (error) {
      if (isDuplicate(error) || isReferred(error)) await sql`rollback to savepoint attempt`.execute(db);
      throw error;
    }
  },
  async continueIds(db, table, last) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last})`.execute(db);
  },
  async lastId(db, table) {
    const { rows } = await sql<{ last: number | null }>`
      select pg_sequence_last_value(cast(pg_get_serial_sequence(${table}, 'id') as regclass)) as last`.execute(
      db,
    );
    return rows[0]?.last ?? 0;
  },
  async storedColumns(db, table) {
    const { rows } = await sql<{ name: string; type: string }>`
      select column_name as name, data_type as type from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'
      order by ordinal_position`.execute(db);
    return rows.map(({ name, type }) => ({ name, isText: type === "text" }));
  },
  async emptyTables(db, tables) {
    await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
  },
  // Unlike `in` with a subquery, this looks up each of them in an index, however many there are.
  isIn: (value, numbers) => sql<SqlBool>`${value} = any(${`{${numbers.join(",")}}`}::bigint[])`,
  numbers,
  addUp,
  insertRunAtOnce,
  // It merges only parts that say themselves how they are sorted, and reads no more of each than it has to.
  sortedPart: (part, order, most) => sql`select * from (${part} order by ${order} limit ${most}) as part`,
  textStart: (column, characters) =>
    sql<TextStart>`left(${sql.ref(column)}, ${characters * escapeLength}::int4)`,
  contains: (column, text) => sql<boolean>`strpos(${sql.ref(column)}, ${text}) > 0`,
  jsonObject: sql<string>`json_build_object`,
  insertRows,
  isDuplicate,
  isReferred,
};

/** The first half of all keys of locks of this program. */
export const lockClass = 0x41_65_67_69;
/** That of locks whose second half is the id of a user. */
export const userLockClass = lockClass + 1;
/** 2 is taken by `transactions.ts`. */
const locks = { claim: 1, "share judges": 3 };

function isDuplicate(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "23505";
}

/** The second is of a reference that says `restrict`. */
function isReferred(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "23503" || error.code === "23001");
}
