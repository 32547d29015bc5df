import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
} from "kysely";
import type { Pool, PoolClient } from "pg";
import { speaking } from "../sql/dialect.ts";
import { nameOf } from "../sql/statement.ts";
import { escapeText } from "./escape.ts";
import { createLender } from "./lend-connection.ts";
import { SchemaCompiler } from "./schema-compiler.ts";
import { asStoreUnavailable, asStoreUncertain, isSilence } from "./store-unavailable.ts";
import { postgresWords } from "./words.ts";

/**
 * PostgreSQL for Kysely. Kysely's own driver takes texts as they are, and knows no errors of ours.
 *
 * @param shown what errors call the database
 */
export function postgresDialect(pool: Pool, shown: string): Dialect {
  return {
    createDriver: () => driver(pool, shown),
    createQueryCompiler: () => new SchemaCompiler(),
    createAdapter: () => speaking(new PostgresAdapter(), postgresWords),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function driver(pool: Pool, shown: string): Driver {
  const clients = new WeakMap<DatabaseConnection, PoolClient>();
  const lend = createLender(pool);
  /** Connections of which nobody knows what state they are in. */
  const lost = new WeakSet<DatabaseConnection>();
  return {
    init: async () => undefined,
    async acquireConnection() {
      const client = await told(lend(), shown);
      const connection = connect(client, shown, () => lost.add(connection));
      clients.set(connection, client);
      return connection;
    },
    async releaseConnection(connection) {
      clients.get(connection)?.release(lost.has(connection));
    },
    async beginTransaction(connection, { isolationLevel = "read committed" }) {
      await connection.executeQuery(CompiledQuery.raw(`begin isolation level ${isolationLevel}`));
    },
    async commitTransaction(connection) {
      const { rows } = await connection.executeQuery<{ command: string }>(CompiledQuery.raw(commit));
      if (rows[0]?.command !== "COMMIT")
        throw new Error("The transaction was rolled back: one of its statements had failed.");
    },
    async rollbackTransaction(connection) {
      try {
        await connection.executeQuery(CompiledQuery.raw("rollback"));
      } catch (error) {
        lost.add(connection);
        throw error;
      }
    },
    destroy: async () => undefined,
  };
}

const commit = "commit";

/** @param onLoss called if an answer has not come, or not that to a COMMIT: the connection may be cut off */
function connect(client: PoolClient, shown: string, onLoss: () => void): DatabaseConnection {
  let loss: Error | undefined;
  const giveUp = (error: unknown, text: string): never => {
    const silence = error instanceof Error && isSilence(error) ? error : undefined;
    loss = (text === commit ? asStoreUncertain(error, shown) : undefined) ?? silence;
    if (loss === undefined) throw error;
    onLoss();
    throw loss;
  };
  const ask = async (text: string, values: readonly unknown[], name: string | undefined) => {
    // What comes after, such as a rollback, would only wait for the same answer, or hide what was lost.
    if (loss !== undefined) throw loss;
    return client
      .query({ text, values: values.map(parameter), name })
      .catch((error: unknown) => giveUp(error, text));
  };
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { command, rowCount, rows } = await told(ask(query.sql, query.parameters, nameOf(query)), shown);
      if (command === "COMMIT" || command === "ROLLBACK") return { rows: rowsOf<Row>([{ command }]) };
      const changed = command === "SELECT" || rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) };
      return { rows: rowsOf<Row>(rows), ...changed };
    },
    // biome-ignore lint/correctness/useYield: nothing to yield; long results are read in batches by key
    async *streamQuery() {
      throw new Error("A cursor would hold its connection; read in batches.");
    },
  };
}

/** @throws StoreUnavailable in place of an error about the connection, the database or its disk */
async function told<T>(done: Promise<T>, shown: string): Promise<T> {
  try {
    return await done;
  } catch (error) {
    throw asStoreUnavailable(error, shown) ?? error;
  }
}

/** Booleans are Kysely's own, which looks for tables. */
function parameter(value: unknown): string | number | boolean | null {
  if (typeof value === "string") return escapeText(value);
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError(`Parameters are strings, numbers or null, not ${typeof value}.`);
}

/** The statement's text decides what the rows are: Kysely derives their type from it. */
function rowsOf<Row>(rows: unknown[]): Row[];
function rowsOf(rows: unknown[]): unknown[] {
  return rows;
}
