import { createHash } from "node:crypto";
import type { Database } from "../sql/database.ts";
import { keyIn, type StoredKey, type StoredRow, storedRows, type TableRows } from "./stored-rows.ts";

/** How many rows there were, and a SHA-256 checksum of all their values and their order. */
export type TallyResult = { readonly rows: number; readonly checksum: string };

/** Counts rows as they come, and makes a checksum of them. */
type Tally = {
  readonly add: (rows: readonly StoredRow[]) => void;
  /** Of the rows so far. */
  readonly result: () => TallyResult;
};

/** @param columns the names of the columns, in an order that is the same for what is compared */
export function createTally(columns: readonly string[]): Tally {
  const hash = createHash("sha256");
  let count = 0;
  return {
    add(rows) {
      hash.update(rows.map((row) => lineOf(columns, row)).join(""));
      count += rows.length;
    },
    result: () => ({ rows: count, checksum: hash.copy().digest("hex") }),
  };
}

/**
 * Tallies a whole table.
 *
 * @param step called for each batch, with the number of its rows
 * @returns also the key of its last row, if it has any
 */
export async function tallyTable(
  db: Database,
  of: TableRows,
  step: (rows: number) => void,
): Promise<TallyResult & { readonly last: StoredKey | undefined }> {
  const tally = createTally(of.columns.map(({ name }) => name));
  let last: StoredKey | undefined;
  for await (const rows of storedRows(db, of)) {
    tally.add(rows);
    step(rows.length);
    const end = rows.at(-1);
    if (end !== undefined) last = keyIn(of.table, end);
  }
  return { ...tally.result(), last };
}

/** Each row is one line of JSON, which keeps apart what would look alike: null, "null", 1 and "1". */
function lineOf(columns: readonly string[], row: StoredRow): string {
  return `${JSON.stringify(columns.map((column) => comparable(column, row[column])))}\n`;
}

/** JSON writes null for a number that is not finite. */
function comparable(column: string, value: string | number | null | undefined): string | number | null {
  if (value === undefined) throw new TypeError(`A row has no ${column}.`);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
