import { mayDelete } from "../../domain/access.ts";
import { Fault } from "../../domain/fault.ts";
import { InUse } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { translate } from "../translate.ts";
import { visibleRun } from "../visible.ts";

/** Deletes a run with its evaluations; where it is at work, what is under way comes to nothing and is not charged. */
export const deleteRun: Operation<"deleteRun"> = async ({ store, engine, caller }, { path }) => {
  const deleted = store.transaction(async (transaction) => {
    const run = await visibleRun(transaction, caller, path.run_id);
    if (!mayDelete(caller, run)) throw Fault.notYours("Run", run);
    await transaction.deleteRun(run.id);
  });
  await translate(deleted, InUse, () => Fault.inUse("Run", path.run_id));
  engine.cancel(path.run_id);
  return { status: 204, body: null };
};
