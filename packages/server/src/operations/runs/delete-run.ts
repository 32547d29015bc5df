import { DomainError } from "@aegis/rules";
import { mayDelete } from "../../domain/access.ts";
import { StillReferenced } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { mapStoreError } from "../shared/map-store-error.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Deletes a run with its evaluations. If it is still running, unfinished evaluations are dropped and not
 * charged.
 */
export const deleteRun: Operation<"deleteRun"> = async ({ store, engine, caller }, { path }) => {
  const deleted = store.transaction(async (transaction) => {
    const run = await visibleRun(transaction, caller, path.run_id);
    if (!mayDelete(caller, run)) throw DomainError.notYours("Run", run);
    await transaction.removeRun(run.id);
  });
  await mapStoreError(deleted, StillReferenced, () => DomainError.inUse("Run", path.run_id));
  engine.cancel(path.run_id);
  return { status: 204, body: null };
};
