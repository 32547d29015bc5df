import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { begin } from "./0001-begin.ts";
import { countEvaluations } from "./0002-count-evaluations.ts";

test("the evaluations of runs that are there already are counted once", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database, ":memory:") });
  await begin(db);
  for (const id of [1, 2])
    database.exec(
      `insert into run values (${id}, 1, 1, 1, 1, 2, 1, 1, 1, 'run ${id}', 1, 70, null, null, null, null, null, 'now', null, 'now', null)`,
    );
  for (const [row, is_success] of [1, 1, 0].entries())
    database.exec(
      `insert into evaluation values (${row + 1}, 1, 1, ${row}, 0, null, null, ${is_success}, null, null, null, null, null, 'now', 'now')`,
    );
  await countEvaluations(db);
  expect(
    database.prepare("select number_of_successes, number_of_failures from run order by id").all(),
  ).toEqual([
    { number_of_successes: 2, number_of_failures: 1 },
    { number_of_successes: 0, number_of_failures: 0 },
  ]);
});
