import { settleRun } from "./balances.ts";
import { orThrowReferenced } from "./constraint-errors.ts";
import type { Database } from "./database.ts";
import { isIn } from "./dialect.ts";
import { lockRuns } from "./locks.ts";

/**
 * Deletes runs and refunds what was reserved for them and not spent. `sweep` deletes their evaluations and
 * their own records.
 */
export async function deleteRuns(db: Database, ids: readonly number[]): Promise<void> {
  await lockRuns(db, ids);
  const running = await db
    .selectFrom("run_work")
    .where(isIn(db, "run_id", ids))
    .select(["run_id", "author_id", "reserved", "spent", "billed"])
    .execute();
  for (const work of running) await settleRun(db, work);
  await db
    .insertInto("leftover")
    .columns(["run_id"])
    .expression(
      db
        .selectFrom("run")
        .where(isIn(db, "id", ids))
        .select("id"),
    )
    .execute();
  const datasets = await orThrowReferenced(db, () =>
    db
      .deleteFrom("run")
      .where(isIn(db, "id", ids))
      .returning("dataset_id")
      .execute(),
  );
  await deleteUnused(db, [...new Set(datasets.flatMap(({ dataset_id }) => dataset_id ?? []))]);
}

/**
 * Of these datasets, deletes those that nobody owns and no run needs any more; `sweep` deletes their records.
 */
export async function deleteUnused(db: Database, datasetIds: readonly number[]): Promise<void> {
  const unused = await orThrowReferenced(db, () =>
    db
      .deleteFrom("dataset")
      .where(isIn(db, "id", datasetIds))
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
