import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { unusable } from "./unusable.ts";

/**
 * Node's own SQLite for Kysely; errors name the file. A transaction takes the right to write at its
 * beginning, so that it cannot lose what it has read; Kysely lets one piece of work after the other at a
 * connection.
 */
export function sqliteDialect(database: DatabaseSync, file: string): Dialect {
  return {
    createDriver: () => driver(database, file),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function driver(database: DatabaseSync, file: string): Driver {
  const guarded = guard(file);
  const connection = connect(database, guarded);
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: async () => guarded(() => database.exec("begin immediate")),
    commitTransaction: async () => guarded(() => database.exec("commit")),
    // SQLite undoes a transaction by itself where the disk is full or fails.
    rollbackTransaction: async () => {
      if (database.isTransaction) database.exec("rollback");
    },
    destroy: async () => undefined,
  };
}

function connect(database: DatabaseSync, guarded: Guarded): DatabaseConnection {
  const prepared = preparedStatements(database);
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      return guarded(() => {
        const { statement, reads } = prepared(sql);
        const values = parameters.map(inputValue);
        if (reads) return { rows: rowsOf<Row>(statement, values) };
        const { changes, lastInsertRowid } = statement.run(...values);
        return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
      });
    },
    // biome-ignore lint/correctness/useYield: nothing to yield; long results are read in batches by key
    async *streamQuery() {
      throw new Error("A statement that stays open would hold up what writes: read in batches.");
    },
  };
}

/** The rows are what the statement's text says: Kysely derives their type from it. */
function rowsOf<Row>(statement: StatementSync, values: readonly SQLInputValue[]): Row[];
function rowsOf(statement: StatementSync, values: readonly SQLInputValue[]): unknown[] {
  return statement.all(...values);
}

type Prepared = { readonly statement: StatementSync; readonly reads: boolean };

/** Prepares each text once. There are not many: lists of ids and rows go in as one parameter. */
function preparedStatements(database: DatabaseSync): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>();
  return (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const statement = database.prepare(sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    kept.set(sql, prepared);
    return prepared;
  };
}

const most = 1_000;

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  throw new TypeError(`SQLite takes texts, numbers and null, not ${typeof value}.`);
}

type Guarded = <T>(work: () => T) => T;

/** Says in words that people can act on what SQLite says in codes. */
function guard(file: string): Guarded {
  return (work) => {
    try {
      return work();
    } catch (error) {
      throw unusable(error, file) ?? error;
    }
  };
}
