import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { begin } from "./0001-begin.ts";
import { countEvaluations } from "./0002-count-evaluations.ts";
import { listRuns } from "./0011-list-runs.ts";

test("a run that is there already counts its passes, and has as many evaluations as it has to do or has done", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database, ":memory:") });
  await begin(db);
  for (const [id, finished] of [
    [1, "'now'"],
    [2, "null"],
  ])
    database.exec(
      `insert into run values (${id}, 1, 1, 1, 1, 2, 1, 1, 1, 'RÜN ${id}', 1, 70, null, null, null, null, null, 'now', ${finished}, 'now', null)`,
    );
  for (const position of [0, 1])
    for (const run of [1, 2])
      database.exec(`insert into run_task values (${run}, ${position}, 2, 70, null, null, 0, 3, 0, 0)`);
  for (const [row, passes] of ["1", "0", "null"].entries())
    database.exec(
      `insert into evaluation values (${row + 1}, 1, 1, ${row}, 0, null, null, ${passes === "null" ? 0 : 1}, ${passes}, null, null, null, null, 'now', 'now')`,
    );
  await countEvaluations(db);
  await listRuns(db);
  expect(
    database
      .prepare("select number_of_evaluations, number_of_passes, folded_alias from run order by id")
      .all(),
  ).toEqual([
    { number_of_evaluations: 3, number_of_passes: 1, folded_alias: "rün 1" },
    { number_of_evaluations: 6, number_of_passes: 0, folded_alias: "rün 2" },
  ]);
});
