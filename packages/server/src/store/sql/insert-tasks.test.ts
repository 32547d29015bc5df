import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../sqlite/sqlite-dialect.ts";
import type { Database } from "./database.ts";
import { insertTasks } from "./insert-tasks.ts";
import { migrate } from "./migrate.ts";

test("many tasks are inserted a few at a time, and the event loop runs in between", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db: Database = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  await migrate(db);
  const task = {
    metric_id: 2,
    threshold: 70,
    model_slug: null,
    metric_args: null,
    from_index: 0,
    to_index: 1,
  };
  const tasks = Array.from({ length: 5001 }, (_, position) => ({ ...task, position }));
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  await insertTasks(db, 1, tasks);
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(10);
  expect(database.prepare("select count(*) as n from run_task").get()).toEqual({ n: 5001 });
});
