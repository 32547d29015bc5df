import { settleRun } from "./balances.ts";
import { orThrowReferenced } from "./constraint-errors.ts";
import type { Database } from "./database.ts";
import { idSet } from "./dialect.ts";

/**
 * Deletes runs and refunds what was reserved for them and not spent. `sweep` deletes their evaluations and
 * their own records.
 */
export async function deleteRuns(db: Database, ids: readonly number[]): Promise<void> {
  const running = await db
    .selectFrom("run_work")
    .where("run_id", "in", idSet(ids))
    .select(["run_id", "author_id", "reserved", "spent", "billed"])
    .execute();
  for (const work of running) await settleRun(db, work);
  await db
    .insertInto("leftover")
    .columns(["run_id"])
    .expression(db.selectFrom("run").where("id", "in", idSet(ids)).select("id"))
    .execute();
  const datasets = await orThrowReferenced(
    db.deleteFrom("run").where("id", "in", idSet(ids)).returning("dataset_id").execute(),
  );
  await deleteUnused(db, [...new Set(datasets.flatMap(({ dataset_id }) => dataset_id ?? []))]);
}

/**
 * Of these datasets, deletes those that nobody owns and no run needs any more; `sweep` deletes their records.
 */
export async function deleteUnused(db: Database, datasetIds: readonly number[]): Promise<void> {
  const unused = await orThrowReferenced(
    db
      .deleteFrom("dataset")
      .where("id", "in", idSet(datasetIds))
      .where("user_id", "is", null)
      .where("org_id", "is", null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("run").whereRef("run.dataset_id", "=", "dataset.id").select("run.id"))),
      )
      .returning("id")
      .execute(),
  );
  for (const { id } of unused)
    await db.insertInto("leftover").values({ dataset_id: id, run_id: null }).execute();
}
