import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { NameTaken } from "../../store.ts";
import { createOrganization, renameOrganization } from "../admin.ts";
import type { Database } from "../database.ts";
import { migrations } from "../migrations.ts";

const migration = "0024-unique-organizations";
const now = "2026-04-02T12:00:00Z";

let database: DatabaseSync;
let db: Database;
beforeEach(async () => {
  database = new DatabaseSync(":memory:");
  db = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  const steps = Object.entries(await migrations.getMigrations());
  for (const [step, { up }] of steps) if (step < migration) await up(db);
  database.exec("insert into organization values (1, 'Acme', 'then', 'then'), (2, 'ACME ', 'then', 'then')");
  for (const [step, { up }] of steps) if (step >= migration) await up(db);
});

test("two organizations of one name stay, and no third gets it until both have another", async () => {
  expect(folded()).toEqual(["acme", null]);
  await expect(createOrganization(db, "acme", now)).rejects.toThrow(NameTaken);
  await renameOrganization(db, 1, "Other", now);
  await expect(createOrganization(db, "acme", now)).rejects.toThrow(NameTaken);
  await renameOrganization(db, 2, "acme", now);
  expect(folded()).toEqual(["other", "acme"]);
  await renameOrganization(db, 2, "Another", now);
  await createOrganization(db, "acme", now);
});

test("a name is free again once an earlier version has changed it", async () => {
  database.exec("update organization set name = 'Gone' where id = 1; delete from organization where id = 2");
  expect(folded()).toEqual(["acme"]);
  await createOrganization(db, "Acme", now);
  expect(folded()).toEqual([null, "acme"]);
  await expect(createOrganization(db, "gone", now)).rejects.toThrow(NameTaken);
});

test("the database itself refuses a second one of the same name", () => {
  expect(() => database.exec("insert into organization values (3, 'acme', 'then', 'then', 'acme')")).toThrow(
    /UNIQUE/,
  );
});

function folded() {
  const rows = database.prepare("select folded_name from organization order by id").all();
  return rows.map(({ folded_name }) => folded_name);
}
