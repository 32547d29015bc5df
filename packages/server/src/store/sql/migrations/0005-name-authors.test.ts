import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { begin } from "./0001-begin.ts";
import { nameAuthors } from "./0005-name-authors.ts";

test("an unfinished run that is there already gets its author", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database, ":memory:") });
  await begin(db);
  for (const [id, author] of [
    [1, 7],
    [2, 9],
  ]) {
    database.exec(
      `insert into run values (${id}, null, 1, ${author}, 1, 2, 1, 1, 1, 'run ${id}', 1, 70, null, null, null, null, null, 'now', null, 'now', null)`,
    );
    database.exec(`insert into run_work values (${id}, 2, 1, 1, 0, 10, 0)`);
  }
  await nameAuthors(db);
  expect(database.prepare("select run_id, author_id from run_work order by run_id").all()).toEqual([
    { run_id: 1, author_id: 7 },
    { run_id: 2, author_id: 9 },
  ]);
});
