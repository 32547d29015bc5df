import { sql } from "kysely";
import type { Database } from "../sql/database.ts";
import { insertRows, type StoredColumn, wordsOf } from "../sql/dialect.ts";
import { StoreUnavailable } from "../store.ts";
import { storedRows, type TableRows } from "./stored-rows.ts";
import { type CopiedName, tablesInOrder } from "./tables-in-order.ts";
import { createTally, type TallyResult, tallyTable } from "./tally.ts";

/** A table that has been copied, and found equal. */
export type CopiedTable = TallyResult & {
  readonly table: CopiedName;
  /** How long it took to copy and to compare it. */
  readonly seconds: number;
};

/** Who is told how a copy proceeds, and can stop it. */
export type CopyWatch = {
  /** Stops it between two batches. */
  readonly signal: AbortSignal;
  /** In milliseconds. */
  readonly clock: () => number;
  /** Called after each batch. @param rows how many of `total` are copied, or compared, so far */
  readonly onRows: (phase: "copying" | "comparing", rows: number, total: number) => void;
  /** Called if an earlier attempt copied what the source no longer has, so that all is copied again. */
  readonly onStartOver: () => void;
};

/** The source of the copy, and the copy. */
export type CopyPair = { readonly source: Database; readonly target: Database };

/**
 * Copies all rows of all tables, a batch in each transaction, then reads the copy and compares it with what
 * was read of the source. What an earlier attempt copied is read as well, and stays if it is the same.
 *
 * @throws StoreUnavailable if a table differs; the reason of the signal, once it is aborted
 */
export async function copyTables(pair: CopyPair, watch: CopyWatch): Promise<readonly CopiedTable[]> {
  const counts = await countRows(pair.source);
  try {
    return await attempt(pair, counts, watch);
  } catch (error) {
    if (!(error instanceof CopyOutdated)) throw error;
  }
  watch.onStartOver();
  await pair.target
    .transaction()
    .execute((transaction) => wordsOf(transaction).emptyTables(transaction, tablesInOrder));
  return attempt(pair, counts, watch);
}

/** What an earlier attempt copied is not what the source has. */
class CopyOutdated extends Error {}

type Counts = ReadonlyMap<CopiedName, number>;

type Copied = TableRows & TallyResult & { readonly milliseconds: number };

async function attempt(pair: CopyPair, counts: Counts, watch: CopyWatch): Promise<readonly CopiedTable[]> {
  const copying = stepper("copying", counts, watch);
  const copied: Copied[] = [];
  for (const [table, rows] of counts) {
    const began = watch.clock();
    const of = { table, columns: await columnsOf(pair, table) };
    const result = await copyTable(pair, of, copying);
    if (result.rows !== rows) throw differs(table, `${rows} rows`, result);
    copied.push({ ...of, ...result, milliseconds: watch.clock() - began });
  }
  const comparing = stepper("comparing", counts, watch);
  const compared: CopiedTable[] = [];
  for (const { table, columns, rows, checksum, milliseconds } of copied) {
    const began = watch.clock();
    const there = await tallyTable(pair.target, { table, columns }, comparing);
    if (there.rows !== rows || there.checksum !== checksum)
      throw differs(table, shown({ rows, checksum }), there);
    compared.push({ table, rows, checksum, seconds: (milliseconds + watch.clock() - began) / 1_000 });
  }
  return compared;
}

async function copyTable(
  { source, target }: CopyPair,
  of: TableRows,
  step: (rows: number) => void,
): Promise<TallyResult> {
  const columns = of.columns.map(({ name }) => name);
  const tally = createTally(columns);
  const { last, checksum } = await tallyTable(target, of, () => {});
  if (last !== undefined) {
    for await (const rows of storedRows(source, of, { upTo: last })) {
      tally.add(rows);
      step(rows.length);
    }
    if (tally.result().checksum !== checksum) throw new CopyOutdated();
  }
  for await (const rows of storedRows(source, of, last && { after: last })) {
    await target.transaction().execute((transaction) => insertRows(transaction, of.table, columns, rows));
    tally.add(rows);
    step(rows.length);
  }
  return tally.result();
}

async function countRows(db: Database): Promise<Counts> {
  const counts = new Map<CopiedName, number>();
  for (const table of tablesInOrder) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts.set(table, rows[0]?.n ?? 0);
  }
  return counts;
}

/** The databases may have them in different orders. */
async function columnsOf({ source, target }: CopyPair, table: CopiedName): Promise<readonly StoredColumn[]> {
  const columns = await wordsOf(source).storedColumns(source, table);
  const names = (of: readonly StoredColumn[]) => of.map(({ name }) => name).toSorted();
  if (names(columns).join() !== names(await wordsOf(target).storedColumns(target, table)).join())
    throw new Error(`The table ${table} has other columns in the copy.`);
  return columns;
}

/** Adds up rows, and ends the work if that is asked for. */
function stepper(
  phase: Parameters<CopyWatch["onRows"]>[0],
  counts: Counts,
  { signal, onRows }: CopyWatch,
): (rows: number) => void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let done = 0;
  return (rows) => {
    done += rows;
    onRows(phase, done, total);
    signal.throwIfAborted();
  };
}

function differs(table: CopiedName, source: string, copy: TallyResult): StoreUnavailable {
  return new StoreUnavailable(
    `The table ${table} differs: the source has ${source}, the copy ${shown(copy)}.`,
  );
}

function shown({ rows, checksum }: TallyResult): string {
  return `${rows} rows with the checksum ${checksum.slice(0, 16)}`;
}
