import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { begin } from "./0001-begin.ts";
import { sortEvaluations } from "./0012-sort-evaluations.ts";

test("evaluations that are there already are in the index, and what has no result comes before 0", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database, ":memory:") });
  await begin(db);
  for (const [row, result] of ["12.5", "null", "0"].entries())
    database.exec(
      `insert into evaluation values (${row + 1}, 1, 1, ${row}, 0, ${result}, null, 1, 1, null, null, null, null, 'now', 'now')`,
    );
  await sortEvaluations(db);
  const sorted = database.prepare(
    "select id, sort_result from evaluation indexed by evaluation_by_result where run_id = 1 order by sort_result",
  );
  expect(sorted.all()).toEqual([
    { id: 2, sort_result: -1 },
    { id: 3, sort_result: 0 },
    { id: 1, sort_result: 12.5 },
  ]);
});
