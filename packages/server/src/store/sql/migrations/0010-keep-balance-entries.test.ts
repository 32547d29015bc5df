import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { balanceHistory } from "../balance-history.ts";
import type { Database } from "../database.ts";
import { deleteRuns } from "../delete-runs.ts";
import { migrations } from "../migrations.ts";

const name = "0010-keep-balance-entries";

test("older balances open with what was there and reserved, and running runs can still give something back", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db: Database = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  const steps = Object.entries(await migrations.getMigrations());
  for (const [step, { up }] of steps) if (step < name) await up(db);
  database.exec(`
    insert into account values
      (1, 'ana@acme.com', null, null, 900, null), (2, 'ben@acme.com', null, null, 0, null),
      (3, 'eve@acme.com', null, null, 5, null);
    insert into run_work values (11, 4, 2, 0, 0, 60, 20, 1, 1), (12, 4, 2, 0, 0, 40, 0, 1, 1),
      (13, 4, 2, 0, 0, 500, 0, 1, 0), (14, 4, 2, 0, 0, 30, 0, 2, 1);
  `);
  const run = database.prepare(
    "insert into run values (?, 1, null, ?, 1, 1, 1, null, null, ?, 1, 70, null, null, null, null, null, 'then', null, 'then', null, 0, 0, '', ?)",
  );
  for (const [id, author] of [
    [11, 1],
    [12, 1],
    [13, 1],
    [14, 2],
  ] as const)
    run.run(id, author, `run ${id}`, id);
  for (const [step, { up }] of steps) if (step >= name) await up(db);

  const running = { type: "run", created_at: "then", status: "pending" };
  const opening = { type: "opening", created_at: null, run_id: null, alias: null, status: "settled" };
  expect(await balanceHistory(db, 1, 10)).toMatchObject([
    { ...running, run_id: 12, alias: "run 12", amount: -40, balance_after: 900 },
    { ...running, run_id: 11, alias: "run 11", amount: -60, balance_after: 940 },
    { ...opening, amount: 1_000, balance_after: 1_000 },
  ]);
  expect(await balanceHistory(db, 2, 10)).toMatchObject([
    { ...running, run_id: 14, amount: -30, balance_after: 0 },
    { ...opening, amount: 30 },
  ]);
  expect(await balanceHistory(db, 3, 10)).toMatchObject([{ ...opening, amount: 5, balance_after: 5 }]);
  await deleteRuns(db, [11]);
  expect(await balanceHistory(db, 1, 10)).toMatchObject([
    { run_id: 12, balance_after: 940 },
    { run_id: 11, status: "settled", amount: -20, balance_after: 980 },
    { ...opening, balance_after: 1_000 },
  ]);
});
