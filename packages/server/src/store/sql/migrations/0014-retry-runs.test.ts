import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { balanceHistory } from "../balance-history.ts";
import type { Database } from "../database.ts";
import { migrations } from "../migrations.ts";
import { retryRun } from "../retry-run.ts";

const name = "0014-retry-runs";

test("balances keep their entries, and what failed in an earlier run can be retried", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db: Database = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  const steps = Object.entries(await migrations.getMigrations());
  for (const [step, { up }] of steps) if (step < name) await up(db);
  database.exec(`
    insert into account values (1, 'ana@acme.com', null, null, 900, null);
    insert into run values (11, 1, null, 1, 1, 1, 1, null, null, 'nightly', 1, 70, null, null, null, null, 60,
      'then', 'then', 'then', null, 1, 1, 'nightly', 0, 2, 0, 'nightly');
    insert into run_task values (11, 0, 2, 70, null, null, 0, 2, 1, 100000000);
    insert into evaluation (run_id, record_id, record_index, position, result, is_success, started_at, finished_at)
      values (11, 1, 0, 0, 100, 1, 'then', 'then'), (11, 2, 1, 0, null, 0, 'then', 'then');
    insert into balance_entry values (4, 1, 'top_up', 'then', null, null, 960), (9, 1, 'run', 'then', 11, 'nightly', -60);
  `);
  for (const [step, { up }] of steps) if (step >= name) await up(db);
  const earlier = [
    { id: 9, type: "run", run_id: 11, alias: "nightly", status: "settled", amount: -60, balance_after: 900 },
    { id: 4, type: "top_up", run_id: null, amount: 960, balance_after: 960 },
  ];
  expect(await balanceHistory(db, 1, 10)).toMatchObject(earlier);
  await retryRun(db, 11, { author_id: 1, chunk_rows: 2, reserved: 40, billed: true, at: "now" });
  expect(await balanceHistory(db, 1, 10)).toMatchObject([
    {
      id: 10,
      type: "retry",
      run_id: 11,
      created_at: "now",
      status: "pending",
      amount: -40,
      balance_after: 860,
    },
    ...earlier,
  ]);
  expect(
    database.prepare("select next_row, row_count, cost_before, replaced_before from run_work").get(),
  ).toEqual({ next_row: 1, row_count: 2, cost_before: 60, replaced_before: 0 });
});
