import { refund } from "./accounts.ts";
import { orThrowReferenced } from "./constraint-errors.ts";
import type { Database } from "./database.ts";
import { idSet } from "./dialect.ts";

/**
 * Deletes runs and refunds what was reserved for them and not spent. `sweep` deletes their evaluations and
 * their own records.
 */
export async function deleteRuns(db: Database, ids: readonly number[]): Promise<void> {
  const reservations = await db
    .selectFrom("run_work")
    .innerJoin("run", "run.id", "run_work.run_id")
    .where("run.id", "in", idSet(ids))
    .where("run_work.billed", "=", 1)
    .select(["run.author_id", "run_work.reserved", "run_work.spent"])
    .execute();
  for (const { author_id, reserved, spent } of reservations) await refund(db, author_id, reserved - spent);
  await db
    .insertInto("leftover")
    .columns(["run_id"])
    .expression(db.selectFrom("run").where("id", "in", idSet(ids)).select("id"))
    .execute();
  await orThrowReferenced(db.deleteFrom("run").where("id", "in", idSet(ids)).execute());
}
