import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import type { Database } from "../database.ts";
import { migrations } from "../migrations.ts";
import { findRun } from "../runs.ts";

const name = "0016-follow-retries";

test("a retry that was running already has its failures before it, other runs what they had", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db: Database = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  const steps = Object.entries(await migrations.getMigrations());
  for (const [step, { up }] of steps) if (step < name) await up(db);
  database.exec("insert into account values (1, 'ana@acme.com', null, null, 900, null)");
  const insert = database.prepare(`
    insert into run (id, user_id, author_id, api_key_id, run_type_id, run_source_id, alias, number_of_metrics,
      threshold, started_at, finished_at, created_at, number_of_successes, number_of_failures, folded_alias,
      number_of_passes, number_of_evaluations, compared_alias, twin, replacements)
    values (?, 1, 1, 1, 1, 1, ?, 1, 70, 'then', ?, 'then', ?, ?, '', 0, 5, ?, 0, ?)`);
  insert.run(1, "retried", null, 3, 2, "retried", 4);
  insert.run(2, "running", null, 1, 1, "running", 0);
  insert.run(3, "finished", "then", 3, 2, "finished", 0);
  const work = database.prepare(`
    insert into run_work (run_id, author_id, row_count, chunk_rows, next_row, reserved, spent, turn, billed,
      cost_before, replaced_before)
    values (?, 1, 5, 1, 0, 0, 0, 0, 0, 0, ?)`);
  work.run(1, 3);
  work.run(2, null);
  for (const [step, { up }] of steps) if (step >= name) await up(db);
  const remaining = [1, 2, 3].map(async (id) => (await findRun(db, id))?.number_of_remaining);
  expect(await Promise.all(remaining)).toEqual([2, 3, 0]);
});
