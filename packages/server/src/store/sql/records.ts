import { setImmediate } from "node:timers/promises";
import { type BatchLimits, batchesOf } from "@aegis/io/batches";
import { type SqlBool, sql } from "kysely";
import { charactersOf } from "../../domain/balance.ts";
import { type RecordTexts, recordFields, type StoredRecord, type Timestamp } from "../../domain/entities.ts";
import type { Batches } from "../store.ts";
import type { Database } from "./database.ts";
import { insertRows } from "./dialect.ts";
import { batchSize } from "./lists.ts";
import { recordColumns } from "./run-columns.ts";

/** What rows belong to: a dataset, or a run without one. */
export type RowsOf = { readonly dataset_id: number } | { readonly run_id: number };

/** The rows of a dataset, in the order of the upload. */
export async function* recordsOfDataset(db: Database, id: number): Batches<StoredRecord> {
  for await (const { from, to } of readableRanges(db, { dataset_id: id }, 0, Number.MAX_SAFE_INTEGER)) {
    const records = await rowsQuery(db, { dataset_id: id }, from, to)
      .select(["id", "user_id", "dataset_id", "created_at", ...recordFields])
      .execute();
    if (records.length > 0) yield records.map((record) => ({ ...record, updated_at: null }));
  }
}

/** The rows at positions from `from` up to, but not including, `to`. */
export async function rowsBetween(
  db: Database,
  of: RowsOf,
  from: number,
  to: number,
): Promise<readonly (RecordTexts & { readonly id: number; readonly record_index: number })[]> {
  return rowsQuery(db, of, from, to)
    .select(["id", "position as record_index", ...recordFields])
    .execute();
}

/**
 * The same rows, without those at the end that are too much to be read at once. There is always one, however
 * long it is.
 */
export async function readableRows(
  db: Database,
  of: RowsOf,
  from: number,
  to: number,
): ReturnType<typeof rowsBetween> {
  const [column, id] = ownerOfRows(of);
  const sized = sql`select position, sum(${size}) over (order by position) - ${size} as before_it
    from record where ${sql.ref(column)} = ${id} and position >= ${from} and position < ${to}`;
  const enough = sql`select min(position) from (${sized}) as sized where before_it >= ${mostRead.size}`;
  return rowsQuery(db, of, from, to)
    .where(sql<SqlBool>`position < coalesce((${enough}), ${to})`)
    .select(["id", "position as record_index", ...recordFields])
    .execute();
}

/** Splits the rows from `from` up to, but not including, `to` into ranges that are small enough to read. */
async function* readableRanges(
  db: Database,
  of: RowsOf,
  from: number,
  to: number,
): AsyncGenerator<{ readonly from: number; readonly to: number }> {
  for (let start = from; ; ) {
    const rows = await rowsQuery(db, of, start, to).limit(batchSize).select(["position", bytes]).execute();
    if (rows.length === 0) return;
    for (const batch of batchesOf(rows, (row) => row.bytes, mostRead)) {
      const end = (batch.at(-1)?.position ?? start) + 1;
      yield { from: start, to: end };
      start = end;
    }
    await setImmediate();
  }
}

/**
 * Inserts rows from position `first` on, a few at a time: the server answers others in between. They see the
 * rows when the transaction is over.
 */
export async function insertRecords(
  db: Database,
  of: RowsOf,
  first: number,
  rows: readonly RecordTexts[],
  by: Authorship,
): Promise<void> {
  await insertBatches(db, of, { first, rows, by, returning: [] });
}

/** The same from position 0 on. @returns their ids, by position */
export async function insertRecordsForIds(
  db: Database,
  of: RowsOf,
  rows: readonly RecordTexts[],
  by: Authorship,
): Promise<ReadonlyMap<number, number>> {
  const inserted = await insertBatches(db, of, { first: 0, rows, by, returning: ["id", "position"] });
  return new Map(inserted.map(({ id, position }) => [position, id]));
}

type Authorship = { readonly user_id: number; readonly created_at: Timestamp };

async function insertBatches<Returned extends "id" | "position">(
  db: Database,
  of: RowsOf,
  {
    first,
    rows,
    by,
    returning,
  }: {
    readonly first: number;
    readonly rows: readonly RecordTexts[];
    readonly by: Authorship;
    readonly returning: readonly Returned[];
  },
): Promise<readonly Readonly<Record<Returned, number>>[]> {
  const inserted: Readonly<Record<Returned, number>>[] = [];
  const [column, id] = ownerOfRows(of);
  const columns = [column, ...recordColumns] as const;
  const own = { dataset_id: id, run_id: id, ...by };
  let position = first;
  for (const batch of batchesOf(rows, charactersOf, mostWritten)) {
    if (position > first) await setImmediate();
    const values = batch.map((row, at) => ({ ...row, ...own, position: position + at }));
    inserted.push(...(await insertRows(db, "record", columns, values, returning)));
    position += batch.length;
  }
  return inserted;
}

/** The most that is read at a time, in bytes, so that many readers of long rows fit into memory. */
export const mostRead: BatchLimits = { count: batchSize, size: 2 * 2 ** 20 };

/** The most that is written at a time, in characters. It takes a few milliseconds. */
export const mostWritten: BatchLimits = { count: batchSize, size: 2 ** 18 };

/** Databases know it without reading the texts. */
const size = sql<number>`(${sql.join(
  recordFields.map((field) => sql`coalesce(octet_length(${sql.ref(field)}), 0)`),
  sql` + `,
)})`;

/** How many bytes of text a row has. */
export const bytes = size.as("bytes");

function rowsQuery(db: Database, of: RowsOf, from: number, to: number) {
  const [column, id] = ownerOfRows(of);
  return db
    .selectFrom("record")
    .where(column, "=", id)
    .where("position", ">=", from)
    .where("position", "<", to)
    .orderBy("position");
}

function ownerOfRows(of: RowsOf): readonly ["dataset_id" | "run_id", number] {
  return "dataset_id" in of ? ["dataset_id", of.dataset_id] : ["run_id", of.run_id];
}
