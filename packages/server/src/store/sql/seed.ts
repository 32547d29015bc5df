import { comparedName, searchedName } from "@aegis/rules/names";
import { recordFields, type Timestamp } from "../../domain/entities.ts";
import type { Seed } from "../store.ts";
import { credit } from "./balances.ts";
import { insertDatasetRow } from "./change-datasets.ts";
import { type Database, flag, json } from "./database.ts";
import { insertRows, wordsOf } from "./dialect.ts";
import { evaluationRow } from "./evaluations.ts";
import { insertTasks } from "./insert-tasks.ts";
import { evaluationColumns } from "./run-columns.ts";

/** Fills an empty database. @param at when it is filled */
export async function seed(db: Database, content: Seed, at: Timestamp): Promise<void> {
  for (const organization of content.organizations)
    await db
      .insertInto("organization")
      .values({ ...organization, folded_name: searchedName(organization.name) })
      .execute();
  for (const user of content.users) {
    await db
      .insertInto("account")
      .values({ ...user, balance: 0 })
      .execute();
    if (user.balance !== 0) await credit(db, user.id, user.balance, at);
  }
  for (const key of content.keys)
    await db
      .insertInto("api_key")
      .values({ ...key, last_used_at: null, revoked_at: null, expires_at: null })
      .execute();
  for (const collection of content.data_collections)
    await db
      .insertInto("data_collection")
      .values({ ...collection, compared_name: comparedName(collection.name) })
      .execute();
  for (const dataset of content.datasets) await insertDatasetRow(db, dataset);
  await insertRecords(db, content.records);
  for (const run of content.runs) await insertRun(db, run);
  const evaluations = content.evaluations.map((each) => ({
    ...evaluationRow(each),
    id: each.id,
    run_id: each.run_id,
    record_id: each.record_id,
  }));
  await insertRows(db, "evaluation", ["id", "run_id", "record_id", ...evaluationColumns], evaluations);
  for (const [table, rows] of [
    ["organization", content.organizations],
    ["account", content.users],
    ["api_key", content.keys],
    ["data_collection", content.data_collections],
    // Datasets take their ids from their uploads, and a seed has no uploads.
    ["upload", content.datasets],
    ["record", content.records],
    ["run", content.runs],
    ["evaluation", content.evaluations],
  ] as const) {
    const last = Math.max(0, ...rows.map(({ id }) => id));
    if (last > 0) await wordsOf(db).continueIds(db, table, last);
  }
}

async function insertRecords(db: Database, records: Seed["records"]): Promise<void> {
  const rows = records.map(({ record_index, ...record }) => ({ ...record, position: record_index }));
  await insertRows(db, "record", recordColumns, rows);
}

const recordColumns = [
  ...(["id", "user_id", "dataset_id", "run_id", "position", "created_at"] as const),
  ...recordFields,
];

async function insertRun(db: Database, { tasks, ...run }: Seed["runs"][number]): Promise<void> {
  const values = {
    ...run,
    compared_alias: comparedName(run.alias),
    twin: 0,
    folded_alias: searchedName(run.alias),
    aggregate_results: json(run.aggregate_results),
    is_gte_threshold: flag(run.is_gte_threshold),
  };
  await db.insertInto("run").values(values).execute();
  await insertTasks(db, run.id, tasks);
}
