import { setImmediate } from "node:timers/promises";
import { type BatchLimits, batchesOf } from "@aegis/io/batches";
import { sql } from "kysely";
import type { Database } from "../sql/database.ts";
import type { StoredColumn } from "../sql/dialect.ts";
import { type CopiedName, keyOf } from "./tables-in-order.ts";

/** A row as it is stored, by the names of its columns. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** The values of a row's key, in the order of its columns. */
export type StoredKey = readonly number[];

/** A table, and what of each row is read. */
export type TableRows = { readonly table: CopiedName; readonly columns: readonly StoredColumn[] };

/** The key that a row has. */
export function keyIn(table: CopiedName, row: StoredRow): StoredKey {
  return keyOf(table).map((column) => Number(row[column]));
}

/**
 * Reads a table in the order of its key, in batches that are small enough for the memory, however long its
 * texts are.
 *
 * @param range only the rows after one key, and up to another
 */
export async function* storedRows(
  db: Database,
  { table, columns }: TableRows,
  {
    after = keyOf(table).map(() => -1),
    upTo,
  }: { readonly after?: StoredKey; readonly upTo?: StoredKey } = {},
): AsyncGenerator<readonly StoredRow[]> {
  for (let last = after; ; ) {
    const found = await keysAfter(db, { table, columns }, last);
    const wanted = upTo === undefined ? found : found.filter(({ key }) => !isAfter(key, upTo));
    for (const batch of batchesOf(wanted, ({ bytes }) => bytes, mostRead)) {
      // Signals are heard in between: SQLite answers at once.
      await setImmediate();
      const end = batch.at(-1)?.key ?? last;
      yield await rowsBetween(db, { table, columns }, last, end);
      last = end;
    }
    if (wanted.length < mostRead.count) return;
  }
}

/** Of texts in bytes. */
const mostRead: BatchLimits = { count: 1_000, size: 4 * 2 ** 20 };

type MeasuredKey = { readonly key: StoredKey; readonly bytes: number };

/** Databases know how long a text is without reading it. */
async function keysAfter(
  db: Database,
  { table, columns }: TableRows,
  after: StoredKey,
): Promise<readonly MeasuredKey[]> {
  const key = keyColumns(table);
  const lengths = columns
    .filter(({ isText }) => isText)
    .map(({ name }) => sql`coalesce(octet_length(${sql.ref(name)}), 0)`);
  const { rows } = await sql<StoredRow>`
    select ${key}, ${sql.join([sql`0`, ...lengths], sql` + `)} as text_bytes from ${sql.table(table)}
    where (${key}) > (${sql.join(after)}) order by ${key} limit ${mostRead.count}`.execute(db);
  return rows.map((row) => ({ key: keyIn(table, row), bytes: Number(row.text_bytes) }));
}

async function rowsBetween(
  db: Database,
  { table, columns }: TableRows,
  after: StoredKey,
  upTo: StoredKey,
): Promise<readonly StoredRow[]> {
  const key = keyColumns(table);
  const { rows } = await sql<StoredRow>`
    select ${sql.join(columns.map(({ name }) => sql.ref(name)))} from ${sql.table(table)}
    where (${key}) > (${sql.join(after)}) and (${key}) <= (${sql.join(upTo)}) order by ${key}`.execute(db);
  return rows;
}

function keyColumns(table: CopiedName) {
  return sql.join(keyOf(table).map((column) => sql.ref(column)));
}

function isAfter(key: StoredKey, other: StoredKey): boolean {
  const at = key.findIndex((value, index) => value !== other[index]);
  return at !== -1 && (key[at] ?? 0) > (other[at] ?? 0);
}
