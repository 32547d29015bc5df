import { recordFields } from "../../domain/entities.ts";
import type { Seed } from "../store.ts";
import { insertDatasetRow } from "./change-datasets.ts";
import { insertTasks } from "./create-run.ts";
import { type Database, flag, json } from "./database.ts";
import { continueIds, insertRows } from "./dialect.ts";
import { evaluationColumns, evaluationRow } from "./evaluations.ts";

/** Fills a database that has nothing in it. */
export async function seed(db: Database, things: Seed): Promise<void> {
  for (const organization of things.organizations)
    await db.insertInto("organization").values(organization).execute();
  for (const user of things.users) await db.insertInto("account").values(user).execute();
  for (const key of things.keys)
    await db
      .insertInto("api_key")
      .values({ ...key, last_used_at: null, revoked_at: null })
      .execute();
  for (const collection of things.data_collections)
    await db.insertInto("data_collection").values(collection).execute();
  for (const dataset of things.datasets) await insertDatasetRow(db, dataset);
  await insertRecords(db, things.records);
  for (const run of things.runs) await insertRun(db, run);
  const evaluations = things.evaluations.map((each) => ({
    ...evaluationRow(each.run_id, each),
    id: each.id,
  }));
  await insertRows(db, "evaluation", ["id", ...evaluationColumns], evaluations);
  // The ids of datasets are those of their uploads, of which there are none here.
  await continueIds(db, "upload", Math.max(0, ...things.datasets.map(({ id }) => id)));
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
    aggregate_results: json(run.aggregate_results),
    is_gte_threshold: flag(run.is_gte_threshold),
  };
  await db.insertInto("run").values(values).execute();
  await insertTasks(db, run.id, tasks);
}
