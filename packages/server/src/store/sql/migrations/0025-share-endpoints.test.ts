import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import type { Database } from "../database.ts";
import { shareJudges } from "../judge-shares.ts";
import { migrate } from "../migrate.ts";

let database: DatabaseSync;
let db: Database;
beforeEach(async () => {
  database = new DatabaseSync(":memory:");
  db = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  await migrate(db);
});

const need = (endpoint: string, total: number) => ({ endpoint, held: 0, wanted: 8, total });
const share = (...needs: ReturnType<typeof need>[]) => shareJudges(db, "own", needs, 12_000, () => 1_000);

test("what a process of an earlier version holds is taken at every endpoint", async () => {
  database.exec(
    "insert into judge_share (holder, held, wanted, total, free_at) values ('earlier', 5, 8, 8, 2000)",
  );
  expect((await share(need("slow", 8), need("fast", 16))).map(({ held }) => held)).toEqual([3, 3]);
});

test("a process of an earlier version finds no more left than there is at any endpoint", async () => {
  await share(need("slow", 4), need("fast", 16));
  const columns = database.prepare("select held, wanted, total, free_at from judge_share").all();
  expect(columns.map((each) => ({ ...each }))).toEqual([{ held: 8, wanted: 8, total: 4, free_at: 13_000 }]);
});
