import { DatabaseSync } from "node:sqlite";
import { type CompiledQuery, Kysely } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../sql/database.ts";
import { migrate } from "../sql/migrate.ts";
import { queries } from "../sql/testing/queries.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

const sort = "USE TEMP B-TREE FOR ORDER BY";

/** Cheap scans: of ids in a parameter, of what was found, and of a table that is usually empty. */
const cheapScans = [/^SCAN json_each/, /^SCAN leftover/, /^SCAN (waiting|due|\(subquery-\d+\))$/];

/** Allowed steps: every row looked at is returned, or the first entry of an index of only such rows. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  sharingInCollection: [sort],
  sharingOfRuns: [sort],
  queueBefore: ["SCAN run_work USING INDEX run_work_turn"],
  retryRun: ["SCAN run_work USING INDEX run_work_turn"],
  // It counts all of them.
  workload: [
    "SCAN run_work",
    "SCAN run_work USING COVERING INDEX run_work_author_id",
    "SCAN chunk USING COVERING INDEX chunk_worker_free_at",
  ],
  // Whose turn it is depends on all runs that wait, and on what is held or due, which alone is sorted.
  claim: ["SCAN run_work USING INDEX run_work_waiting", "USE TEMP B-TREE FOR GROUP BY", sort],
};

describe("query plans", () => {
  const statements: CompiledQuery[] = [];
  const database = new DatabaseSync(":memory:");
  const db: Database = new Kysely({
    dialect: sqliteDialect(database, ":memory:"),
    log: ({ query }) => {
      statements.push(query);
    },
  });
  beforeAll(async () => {
    await migrate(db);
    fill(database);
  });

  it.each(Object.entries(queries))("%s uses indexes, without a table scan or a sort", async (name, run) => {
    statements.length = 0;
    await run(db);
    expect(statements.length).toBeGreaterThan(0);
    for (const { sql } of statements.splice(0)) {
      const costly = planOf(database, sql)
        .filter((step) => /^SCAN (?!.*CONSTANT)|USE TEMP B-TREE/.test(step))
        .filter((step) => !cheapScans.some((cheap) => cheap.test(step)));
      expect(
        costly.filter((step) => !allowed[name]?.includes(step)),
        sql,
      ).toEqual([]);
    }
  });

  it("runs of one state are found without looking at the others", async () => {
    statements.length = 0;
    await queries["selectRuns, running"](db);
    const steps = statements.flatMap(({ sql }) => planOf(database, sql));
    expect(steps.filter((step) => /^SEARCH run .*INDEX run_user_id_state .*state=\?/.test(step))).not.toEqual(
      [],
    );
    expect(
      steps.filter((step) => /^SEARCH run /.test(step) && !/INDEX run_\w+_state .*state=\?/.test(step)),
    ).toEqual([]);
  });

  it("a query without an index is detected", () => {
    expect(planOf(database, "select * from run order by alias")).toEqual([
      "SCAN run",
      "USE TEMP B-TREE FOR ORDER BY",
    ]);
  });
});

function planOf(database: DatabaseSync, sql: string): readonly string[] {
  return database
    .prepare(`explain query plan ${sql}`)
    .all()
    .map(({ detail }) => String(detail));
}

/** One row in each table, and a run that can be retried, so that every query runs to its end. */
function fill(database: DatabaseSync): void {
  database.exec(`
    insert into organization values (1, 'Acme', 'now', 'now', 'acme');
    insert into account values (1, 'ana@acme.com', 1, 'MEMBER', 10, null);
    insert into api_key values (1, 1, 'hash', 'sk_0123', 'first', 'now', null, null, null);
    insert into data_collection values (1, 1, 1, 1, 'Set', 'now', null, 'set');
    insert into dataset values (1, 1, 1, 1, 1, 'name', 'name', null, '[]', null, 1, 1, 'now', null, 'name', 0, '{}');
    insert into record values (1, 1, 1, null, 0, null, null, null, null, null, 'now');
    insert into run values (1, 1, 1, 1, 1, 2, 1, 1, 1, 'alias', 1, 70, null, null, null, null, null, 'now', null, 'now', null, 0, 0, 'alias', 0, 2, 0, 'alias', 0, null);
    insert into run values (2, 1, 1, 1, 1, 2, 1, 1, 1, 'retried', 1, 70, null, null, null, null, 0, 'now', 'now', 'now', null, 0, 1, 'retried', 0, 1, 0, 'retried', 0, null);
    insert into run_task values (1, 0, 2, 70, null, null, 0, 2, 0, 0), (2, 0, 2, 70, null, null, 0, 1, 0, 0);
    insert into run_work values (1, 2, 1, 1, 0, 10, 0, 1, 1, 0, 0);
    insert into chunk values (1, 1, 0, 1, null, 0, null, 0);
    insert into balance_entry values (1, 1, 'run', 'now', 1, 'alias', null);
    insert into evaluation values (1, 1, 1, 0, 0, 100, null, 1, 1, null, null, null, null, 'now', 'now', 0),
      (2, 2, 1, 0, 0, null, null, 0, null, null, null, null, null, 'now', 'now', 0);
  `);
}
