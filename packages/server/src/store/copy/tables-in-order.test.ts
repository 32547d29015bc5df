import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../sql/database.ts";
import { migrate } from "../sql/migrate.ts";
import { sqliteDialect } from "../sqlite/sqlite-dialect.ts";
import { keyOf, tablesInOrder } from "./tables-in-order.ts";

const database = new DatabaseSync(":memory:");
const db: Database = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
beforeAll(() => migrate(db));

const names = (text: string, ...values: string[]) =>
  database
    .prepare(text)
    .all(...values)
    .map(({ name }) => name);

test("every table of a database is in the list, but what processes tell each other, and the migrations", () => {
  const all = names(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' and name not in ('migration_need', 'rate_window', 'judge_share')",
  );
  expect(tablesInOrder.toSorted()).toEqual(all.toSorted());
});

describe.each(tablesInOrder)("%s", (table) => {
  test("has the key that the list says", () => {
    expect(keyOf(table)).toEqual(
      names("select name from pragma_table_info(?) where pk > 0 order by pk", table),
    );
  });

  test("comes after what it refers to", () => {
    const earlier: readonly unknown[] = tablesInOrder.slice(0, tablesInOrder.indexOf(table));
    const referred = names('select "table" as name from pragma_foreign_key_list(?)', table);
    expect(referred.filter((name) => !earlier.includes(name))).toEqual([]);
  });
});
