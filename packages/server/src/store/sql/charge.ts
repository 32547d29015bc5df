import type { ReservedResult } from "../store.ts";
import { release } from "./balances.ts";
import type { Database } from "./database.ts";
import type { LockedWork } from "./locks.ts";
import type { Sums } from "./sums.ts";

/**
 * The price table may have been corrected since the run was priced. Whatever exceeds its reservation is on
 * the house.
 */
export function withinReservation(
  { reserved, spent }: LockedWork,
  results: readonly ReservedResult[],
): readonly ReservedResult[] {
  let left = reserved - spent;
  return results.map((result) => {
    if (result.evaluation_cost === null) return result;
    const evaluation_cost = Math.min(result.evaluation_cost, left);
    left -= evaluation_cost;
    return { ...result, evaluation_cost };
  });
}

/** Of results that are saved already, lowers the costs to what is paid. */
export async function lowerCosts(
  db: Database,
  { run_id }: LockedWork,
  saved: readonly ReservedResult[],
  paid: readonly ReservedResult[],
): Promise<void> {
  const lower = paid.filter(({ evaluation_cost }, at) => evaluation_cost !== saved[at]?.evaluation_cost);
  for (const { record_index, position, evaluation_cost } of lower)
    await db
      .updateTable("evaluation")
      .set({ evaluation_cost })
      .where("run_id", "=", run_id)
      .where("record_index", "=", record_index)
      .where("position", "=", position)
      .execute();
}

/**
 * Charges results, and gives back what was reserved for them and is not spent. A run that an earlier version
 * of the program started may have less reserved than its results say: it gives back no more than it has.
 */
export async function settle(
  db: Database,
  work: LockedWork,
  { cost, aside }: Pick<Sums, "cost" | "aside">,
): Promise<void> {
  const { run_id, reserved, spent } = work;
  const back = Math.max(0, Math.min(aside - cost, reserved - spent - cost));
  if (cost === 0 && back === 0) return;
  await db
    .updateTable("run_work")
    .set({ spent: spent + cost, reserved: reserved - back })
    .where("run_id", "=", run_id)
    .execute();
  await release(db, work, back);
}
