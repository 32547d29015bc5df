import { mayDelete } from "../../domain/access.ts";
import { Fault } from "../../domain/fault.ts";
import { InUse } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { visibleRun } from "../visible.ts";

/** Deletes a run with its evaluations; where it is at work, what is under way comes to nothing and is not charged. */
export const deleteRun: Operation<"deleteRun"> = async ({ store, engine, caller }, { path }) => {
  await store.transaction(async (transaction) => {
    const run = await visibleRun(transaction, caller, path.run_id);
    if (!mayDelete(caller, run))
      throw Fault.runNotYours(run.id, run.user_id === null ? "organization" : "someone");
    try {
      await transaction.deleteRun(run.id);
    } catch (cause) {
      if (cause instanceof InUse) throw Fault.runInUse(run.id);
      throw cause;
    }
  });
  engine.cancel(path.run_id);
  return { status: 204, body: null };
};
