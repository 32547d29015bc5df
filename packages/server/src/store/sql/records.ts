import { setImmediate } from "node:timers/promises";
import { type DatasetRecord, type RecordTexts, recordFields, type Timestamp } from "../../domain/entities.ts";
import type { Batches } from "../store.ts";
import type { Database } from "./database.ts";
import { insertRows } from "./dialect.ts";
import { batchSize } from "./lists.ts";

/** What rows are of: a dataset, or a run that has none. */
export type RowsOf = { readonly dataset_id: number } | { readonly run_id: number };

/** In the order of the upload. */
export async function* recordsOfDataset(db: Database, id: number): Batches<DatasetRecord> {
  for (let from = 0; ; ) {
    const records = await db
      .selectFrom("record")
      .where("dataset_id", "=", id)
      .where("position", ">=", from)
      .orderBy("position")
      .limit(batchSize)
      .select(["id", "user_id", "dataset_id", "position", "created_at", ...recordFields])
      .execute();
    const last = records.at(-1);
    if (last === undefined) return;
    yield records.map(({ position: _, ...record }) => ({ ...record, updated_at: null }));
    from = last.position + 1;
  }
}

/** The rows from one place up to, without, another. */
export async function rowsBetween(
  db: Database,
  of: RowsOf,
  from: number,
  to: number,
): Promise<readonly (RecordTexts & { readonly id: number; readonly record_index: number })[]> {
  const [column, id] = ownerOfRows(of);
  return db
    .selectFrom("record")
    .where(column, "=", id)
    .where("position", ">=", from)
    .where("position", "<", to)
    .orderBy("position")
    .select(["id", "position as record_index", ...recordFields])
    .execute();
}

/** Adds rows from a place on, a few at a time: others are answered in between, and see them when the transaction is over. */
export async function insertRecords(
  db: Database,
  of: RowsOf,
  first: number,
  rows: readonly RecordTexts[],
  by: { readonly user_id: number; readonly created_at: Timestamp },
): Promise<void> {
  const [column, id] = ownerOfRows(of);
  const columns = [column, "user_id", "created_at", "position", ...recordFields] as const;
  const own = { dataset_id: id, run_id: id, ...by };
  for (let from = 0; from < rows.length; from += batchSize) {
    if (from > 0) await setImmediate();
    const batch = rows.slice(from, from + batchSize);
    await insertRows(
      db,
      "record",
      columns,
      batch.map((row, at) => ({ ...row, ...own, position: first + from + at })),
    );
  }
}

function ownerOfRows(of: RowsOf): readonly ["dataset_id" | "run_id", number] {
  return "dataset_id" in of ? ["dataset_id", of.dataset_id] : ["run_id", of.run_id];
}
