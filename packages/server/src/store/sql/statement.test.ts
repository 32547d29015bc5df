import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { expect, test, vi } from "vitest";
import { sqliteDialect } from "../sqlite/sqlite-dialect.ts";
import type { Database } from "./database.ts";
import { type Placeholder, statement } from "./statement.ts";

type Sum = { readonly sum: number; readonly name: string };

function opened(): Database {
  return new Kysely({ dialect: sqliteDialect(new DatabaseSync(":memory:"), ":memory:") });
}

test("a statement is written out once, and gets its values with each call", async () => {
  const write = vi.fn((db: Database, value: Placeholder) =>
    sql<Sum>`select ${value("one")} + ${1} + ${value("one")} as sum, ${value("name")} as name`.compile(db),
  );
  const add = statement<Sum>(write);
  const db = opened();
  expect((await add(db, { one: 2, name: "a" })).rows).toEqual([{ sum: 5, name: "a" }]);
  expect((await add(db, { name: "b", one: 10 })).rows).toEqual([{ sum: 21, name: "b" }]);
  expect((await add(opened(), { one: 0, name: "c" })).rows).toEqual([{ sum: 1, name: "c" }]);
  expect(write).toHaveBeenCalledTimes(1);
});

test("a value that is missing is an error of the one call", async () => {
  const echo = statement((db, value) => sql<{ is: string }>`select ${value("text")} as "is"`.compile(db));
  const db = opened();
  await expect(echo(db, {})).rejects.toThrow("not undefined");
  expect((await echo(db, { text: "a" })).rows).toEqual([{ is: "a" }]);
});
