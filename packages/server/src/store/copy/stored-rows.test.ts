import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "../sql/database.ts";
import { wordsOf } from "../sql/dialect.ts";
import { migrate } from "../sql/migrate.ts";
import { sqliteDialect } from "../sqlite/sqlite-dialect.ts";
import { type StoredRow, storedRows } from "./stored-rows.ts";
import type { CopiedName } from "./tables-in-order.ts";

let database: DatabaseSync;
let db: Database;
beforeEach(async () => {
  database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  db = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  await migrate(db);
});

async function batchesOf(table: CopiedName, range: Parameters<typeof storedRows>[2] = {}) {
  const columns = await wordsOf(db).storedColumns(db, table);
  const batches: (readonly StoredRow[])[] = [];
  for await (const batch of storedRows(db, { table, columns }, range)) batches.push(batch);
  return batches;
}

test("long rows are read a few at a time", async () => {
  database.exec(`insert into record (user_id, dataset_id, position, output, golden_answer, created_at)
    select 1, 1, value, printf('%.*c', 1500000, 'x'), printf('%.*c', 1500000, 'x'), 'now'
    from json_each('[0, 1, 2, 3, 4]')`);
  expect((await batchesOf("record")).map((rows) => rows.length)).toEqual([2, 2, 1]);
});

test("short rows of a table with two columns in its key come in its order, each once", async () => {
  database.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < 2499)
    insert into run_task (run_id, position, metric_id, threshold, from_index, to_index, successes, sum)
    select 1 + (i * 7) % 25, i / 25, 2, 70, 0, 1, 0, i from n`);
  const batches = await batchesOf("run_task");
  expect(batches.map((rows) => rows.length)).toEqual([1_000, 1_000, 500]);
  const expected = database.prepare("select * from run_task order by run_id, position").all();
  expect(batches.flat()).toEqual(expected);
  const range = { after: [1, 98], upTo: [11, 3] };
  const within = expected.filter(
    ({ run_id, position }) =>
      Number(run_id) * 1_000 + Number(position) > 1_098 &&
      Number(run_id) * 1_000 + Number(position) <= 11_003,
  );
  expect((await batchesOf("run_task", range)).flat()).toEqual(within);
});

test("what is computed is not read", async () => {
  const columns = await wordsOf(db).storedColumns(db, "evaluation");
  expect(columns.map(({ name }) => name)).not.toContain("sort_result");
  expect(columns).toContainEqual({ name: "explanation", isText: true });
  expect(columns).toContainEqual({ name: "result", isText: false });
});
