import { DomainError } from "@aegis/rules";
import { mayDelete } from "../../domain/access.ts";
import type { Operation } from "../operation.ts";
import { presentRunSummary } from "../shared/present/run-summary.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Ends a run with what has been scored of it. A run that has ended already stays as it is.
 *
 * @throws DomainError 404 if the caller cannot see it, 403 if the caller may not delete it
 */
export const cancelRun: Operation<"cancelRun"> = async ({ store, engine, caller, now }, { path }) => {
  const cancelled = await store.transaction(async (transaction) => {
    const run = await visibleRun(transaction, caller, path.run_id);
    if (!mayDelete(caller, run)) throw DomainError.notYours("Run", run, "cancel");
    await transaction.cancelRun(run.id, now());
    return visibleRun(transaction, caller, run.id);
  });
  engine.cancel(cancelled.id);
  return { status: 200, body: presentRunSummary(cancelled) };
};
