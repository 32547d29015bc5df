import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { NameTaken } from "../../store.ts";
import { changeDataset } from "../change-datasets.ts";
import { changeRun, removeRun } from "../change-runs.ts";
import { findDataCollectionByName } from "../data-collections.ts";
import type { Database } from "../database.ts";
import { findDatasetByName, selectDatasets } from "../datasets.ts";
import { migrations } from "../migrations.ts";
import { findRunByAlias } from "../runs.ts";
import { begin } from "./0001-begin.ts";
import { countEvaluations } from "./0002-count-evaluations.ts";
import { compareNames } from "./0003-compare-names.ts";

/** Three names that are the same now, but were not before, and two that are not. */
const names = ["same", "same ", "sa\u200bme", "Café", "cafe\u0301"];
const later = "2026-04-02T12:00:00Z";

let database: DatabaseSync;
let db: Database;
beforeEach(async () => {
  database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  db = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  const older: Kysely<unknown> = new Kysely({ dialect: sqliteDialect(database, ":memory:") });
  await begin(older);
  await countEvaluations(older);
  fill(database);
  await compareNames(older);
  // What reads the names below are the queries of today.
  for (const [name, { up }] of Object.entries(await migrations.getMigrations()))
    if (name > "0003-compare-names") await up(older);
});

test("names that are there already stay as they are", () => {
  for (const [table, column] of [
    ["dataset", "name"],
    ["data_collection", "name"],
    ["run", "alias"],
  ])
    expect(
      database
        .prepare(`select ${column} as name from ${table} where user_id = 1 order by id`)
        .all()
        .map(({ name }) => name),
    ).toEqual(names);
});

test("they are found by any name that counts as the same: the oldest first", async () => {
  expect(await findDatasetByName(db, 1, "same\u00a0", null)).toMatchObject({ id: 1 });
  expect(await findDatasetByName(db, 1, "same", 1)).toMatchObject({ id: 2 });
  expect(await findRunByAlias(db, 1, "same\u00a0", null)).toMatchObject({ id: 1 });
  expect(await findRunByAlias(db, 1, "CAFE\u0301", null)).toBeUndefined();
  const viewer = { user_id: 1, org_id: null };
  expect(await findDataCollectionByName(db, viewer, "café", null)).toMatchObject({ id: 5 });
});

test("a search finds them", async () => {
  const filter = { page: 1, page_size: 10, shared: false, dataset_type_id: 1, search: "SAME" };
  expect(await selectDatasets(db, { user_id: 1, org_id: null }, filter)).toMatchObject({ total_items: 3 });
});

test("each can be changed without its name, or with its name as it is", async () => {
  for (const [index, name] of names.entries()) {
    await changeDataset(db, index + 1, { name, column_mappings: null }, later);
    await changeDataset(db, index + 1, { column_mappings: null }, later);
    await changeRun(db, index + 1, { alias: name }, later);
  }
});

test("no other gets such a name, not even when the oldest is gone", async () => {
  await expect(changeDataset(db, 4, { name: "same" }, later)).rejects.toThrow(NameTaken);
  await expect(changeDataset(db, 1, { name: "same\u00a0" }, later)).rejects.toThrow(NameTaken);
  await changeDataset(db, 1, { name: "other" }, later);
  await expect(changeDataset(db, 4, { name: "same" }, later)).rejects.toThrow(NameTaken);
  await expect(changeDataset(db, 1, { name: "same" }, later)).rejects.toThrow(NameTaken);
  await removeRun(db, 1);
  await expect(changeRun(db, 4, { alias: "same" }, later)).rejects.toThrow(NameTaken);
  await removeRun(db, 2);
  await changeRun(db, 3, { alias: "other" }, later);
  await changeRun(db, 4, { alias: "same" }, later);
});

test("what an organization owns, and what others own, is not counted", () => {
  const twins = database.prepare("select id from dataset where twin > 0 order by id").all();
  expect(twins.map(({ id }) => id)).toEqual([2, 3]);
});

/** User 1 has a dataset, a collection and a run of each name; another user and an organization have more. */
function fill(filled: DatabaseSync): void {
  filled.exec(`
    insert into account values (1, 'ana@acme.com', null, null, 0), (2, 'ben@acme.com', null, null, 0);
  `);
  const dataset = filled.prepare(
    "insert into dataset values (?, ?, ?, 1, 1, ?, '', null, '[]', null, null, 1, 1, 'now', null)",
  );
  const collection = filled.prepare("insert into data_collection values (?, ?, null, 1, ?, 'now', null)");
  const run = filled.prepare(
    "insert into run values (?, ?, null, 1, 1, 1, 1, null, null, ?, 1, 70, null, null, null, null, null, 'now', null, 'now', null, 0, 0)",
  );
  for (const [index, name] of names.entries()) {
    dataset.run(index + 1, 1, null, name);
    collection.run(index + 1, 1, name);
    run.run(index + 1, 1, name);
  }
  dataset.run(11, 2, null, "same");
  dataset.run(12, null, 1, "same");
  dataset.run(13, null, 1, "same ");
}
