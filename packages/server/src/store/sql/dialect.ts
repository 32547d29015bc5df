import {
  type CreateTableBuilder,
  type DialectAdapter,
  type QueryExecutorProvider,
  type RawBuilder,
  type SqlBool,
  sql,
} from "kysely";
import type { Database } from "./database.ts";
import type { IdsOfRun, RowsOfRun } from "./run-columns.ts";
import type { Sums } from "./sums.ts";
import type { Tables } from "./tables.ts";

// Where SQLite differs from PostgreSQL, except how each is opened. What differs in how tables are created is
// a matter of the compiler of statements, since a migration that has been released never changes.

/** What a database says in its own SQL. */
export type Words = {
  /** Whether writers wait for each other at the rows they lock. If not, there is one writer at a time. */
  readonly locksRows: boolean;
  /** Waits until no other transaction does the same. */
  readonly waitFor: (db: Database, what: "claim" | "share judges") => Promise<void>;
  /** Carries a statement out so that the transaction can go on if it breaks a constraint. */
  readonly attempt: <T>(db: Database, statement: () => Promise<T>) => Promise<T>;
  /** Makes the next id of a table greater than `last`, if its last is not. */
  readonly continueIds: (db: Database, table: keyof Tables, last: number) => Promise<void>;
  /** The greatest id that a table has given so far, whether or not the row is still there; 0 if none. */
  readonly lastId: (db: Database, table: keyof Tables) => Promise<number>;
  /** The columns of a table but those that are computed from others. */
  readonly storedColumns: (db: Database, table: keyof Tables) => Promise<readonly StoredColumn[]>;
  /** Deletes all rows of tables. What refers to others comes after them in the list. */
  readonly emptyTables: (db: Database, tables: readonly (keyof Tables)[]) => Promise<void>;
  /** Whether a number is one of some. One parameter, however many, so the statement's text stays the same. */
  readonly isIn: (value: RawBuilder<unknown>, numbers: readonly number[]) => RawBuilder<SqlBool>;
  /** A part of a union that is sorted by `order`, of which the first `most` rows are enough. */
  readonly sortedPart: (
    part: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
    most: number,
  ) => RawBuilder<unknown>;
  /** Rows of whole numbers, to be read from under a name. One parameter, however many there are. */
  readonly numbers: (
    name: string,
    columns: readonly string[],
    rows: readonly Readonly<Record<string, number>>[],
  ) => RawBuilder<unknown>;
  /**
   * Charges and counts what is saved of a run in one statement, for a database to which each takes its way;
   * undefined if it is in this process.
   *
   * @returns undefined if nothing is done: the costs exceed what is reserved
   */
  readonly addUp: ((db: Database, run_id: number, sums: Sums) => Promise<Left | undefined>) | undefined;
  /**
   * Inserts a run with its results in one statement, for a database to which each takes its way; undefined
   * if it is in this process.
   */
  readonly insertRunAtOnce: ((db: Database, run: RowsOfRun) => Promise<IdsOfRun>) | undefined;
  /** At least the first characters of a text, and no more than a few times as many. */
  readonly textStart: (column: string, characters: number) => RawBuilder<TextStart>;
  /** Whether a text contains another, byte by byte. */
  readonly contains: (column: string, text: string) => RawBuilder<boolean>;
  /** The function that makes JSON of names and values, one after the other. */
  readonly jsonObject: RawBuilder<string>;
  /**
   * Inserts many rows. The statement's text does not depend on the rows.
   *
   * @param returning which columns of the new rows are returned, in whatever order; if none, nothing is
   */
  readonly insertRows: <Returned extends string>(
    db: Database,
    table: keyof Tables,
    columns: readonly string[],
    rows: readonly Readonly<Record<string, string | number | null>>[],
    returning: readonly Returned[],
  ) => Promise<readonly Readonly<Record<Returned, number>>[]>;
  /** Whether a statement failed because a value that must be unique exists already. */
  readonly isDuplicate: (error: unknown) => boolean;
  /** Whether a statement failed because something still refers to what it would delete. */
  readonly isReferred: (error: unknown) => boolean;
};

/** What is left of a run: of its rows those from the next on are in no chunk yet. */
export type Left = { readonly next_row: number; readonly row_count: number };

/** A column of a table. `isText` if its values are texts, which may be of any length. */
export type StoredColumn = { readonly name: string; readonly isText: boolean };

/** The beginning of a text: as text, or in UTF-8, which may end inside a character. Null if the text is. */
export type TextStart = string | Uint8Array | null;

const known = new WeakMap<DialectAdapter, Words>();

/** Has all that is reached through an adapter speak these words. */
export function speaking(adapter: DialectAdapter, words: Words): DialectAdapter {
  known.set(adapter, words);
  return adapter;
}

/** The words of a connection, or of a transaction on it. */
export function wordsOf(db: QueryExecutorProvider): Words {
  const words = known.get(db.getExecutor().adapter);
  if (words === undefined) throw new Error("The adapter of the connection speaks no words.");
  return words;
}

/** An `id` that counts up and is never reused, not even after its row is deleted. */
export function idColumn<Name extends string>(
  table: CreateTableBuilder<Name, string>,
): CreateTableBuilder<Name, string> {
  return table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement());
}

/** `Words.isIn`, of a column or what is computed from one. */
export function isIn(
  db: Database,
  value: string | RawBuilder<unknown>,
  numbers: readonly number[],
): RawBuilder<SqlBool> {
  return wordsOf(db).isIn(typeof value === "string" ? sql.ref(value) : value, numbers);
}

/** `Words.numbers`. Of each row only the columns are taken. */
export function numbers<Column extends string>(
  db: Database,
  name: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, number>>[],
): RawBuilder<unknown> {
  const only = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
  return wordsOf(db).numbers(name, columns, only);
}

/** `Words.contains` */
export function contains(db: Database, column: string, text: string): RawBuilder<boolean> {
  return wordsOf(db).contains(column, text);
}

/** `Words.insertRows` */
export async function insertRows<Column extends string, Returned extends string = never>(
  db: Database,
  table: keyof Tables,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
  returning: readonly Returned[] = [],
): Promise<readonly Readonly<Record<Returned, number>>[]> {
  return rows.length > 0 ? wordsOf(db).insertRows(db, table, columns, rows, returning) : [];
}
