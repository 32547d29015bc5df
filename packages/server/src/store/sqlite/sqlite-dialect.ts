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
import { speaking } from "../sql/dialect.ts";
import { createGuard, type Guard } from "./guard.ts";
import { sqliteWords } from "./words.ts";

/**
 * Node's own SQLite for Kysely; errors name the file. A lock of another program is waited for. A transaction
 * takes the write lock when it begins, so what it has read stays true. Kysely runs one statement or
 * transaction after the other on a connection.
 */
export function sqliteDialect(
  database: DatabaseSync,
  file: string,
  guard: Guard = createGuard(file),
): Dialect {
  return {
    createDriver: () => driver(database, guard.run),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => speaking(new SqliteAdapter(), sqliteWords),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function driver(database: DatabaseSync, guarded: Guard["run"]): Driver {
  const connection = connect(database, guarded);
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: async () => guarded(() => database.exec("begin immediate")),
    commitTransaction: async () => guarded(() => database.exec("commit")),
    // SQLite rolls back by itself if the disk is full or fails.
    rollbackTransaction: async () => {
      if (database.isTransaction) database.exec("rollback");
    },
    destroy: async () => undefined,
  };
}

function connect(database: DatabaseSync, guarded: Guard["run"]): DatabaseConnection {
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
      throw new Error("An open statement would block writers; read in batches.");
    },
  };
}

/** The statement's text decides what the rows are: Kysely derives their type from it. */
function rowsOf<Row>(statement: StatementSync, values: readonly SQLInputValue[]): Row[];
function rowsOf(statement: StatementSync, values: readonly SQLInputValue[]): unknown[] {
  return statement.all(...values);
}

type Prepared = { readonly statement: StatementSync; readonly reads: boolean };

/** Prepares each text once. There are few texts: a list of ids is one parameter. */
function preparedStatements(database: DatabaseSync): (sql: string) => Prepared {
  const cache = new Map<string, Prepared>();
  return (sql) => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    if (cache.size >= mostStatements) cache.clear();
    const statement = database.prepare(sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    cache.set(sql, prepared);
    return prepared;
  };
}

const mostStatements = 1_000;

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  throw new TypeError(`Parameters of SQLite are strings, numbers or null, not ${typeof value}.`);
}
