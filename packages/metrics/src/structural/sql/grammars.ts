import { MetricError } from "../../metric-error.ts";
import { once } from "../once.ts";
import { postgres } from "./families.ts";

/** Whether a text is what a database's own grammar allows. */
export type Grammar = (sql: string) => boolean;

/**
 * The databases' own grammars: PostgreSQL's parser, also for what takes its statements, and SQLite's.
 *
 * @returns what gives the grammar of a dialect, or undefined if there is none
 */
export const grammars = once(async () => {
  const [ofPostgres, ofSqlite] = await Promise.all([postgresGrammar(), sqliteGrammar()]);
  return (dialect: string): Grammar | undefined => {
    if (postgres.includes(dialect)) return ofPostgres;
    return dialect === "sqlite" ? ofSqlite : undefined;
  };
});

async function postgresGrammar(): Promise<Grammar> {
  const { loadModule, parseSync, SqlError } = await import("libpg-query");
  await loadModule();
  return (sql) => {
    // It would read as far as the NUL only, and it refuses an empty text in another way.
    if (sql.includes("\0") || sql.trim() === "") return false;
    try {
      parseSync(sql);
      return true;
    } catch (error) {
      // Its own stack is exhausted, or that of what reads its tree.
      if (error instanceof RangeError) throw tooDeep(error.message);
      if (!(error instanceof SqlError)) throw error;
      if (error.message.startsWith("memory exhausted")) throw tooDeep(error.message);
      return false;
    }
  };
}

async function sqliteGrammar(): Promise<Grammar> {
  const { parse } = await import("sqlite3-parser");
  return (sql) => parse(sql).status === "ok";
}

/** No score: what a parser says of itself is not a fault of the text. */
export function tooDeep(reason: string): MetricError {
  return new MetricError(
    "input",
    `the statement is longer or nests more deeply than can be judged: ${reason.replace(/\.$/, "")}.`,
    { metric: "is_valid_sql" },
  );
}
