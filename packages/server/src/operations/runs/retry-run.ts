import { DomainError } from "@aegis/rules";
import { chunkRows, refuseRunBeside } from "@aegis/rules/runs";
import { mayDelete } from "../../domain/access.ts";
import type { Estimate } from "../../domain/balance.ts";
import type { StoredRun } from "../../domain/entities.ts";
import { InsufficientBalance, type Reads, type Transaction } from "../../store/store.ts";
import type { Context, Operation, OperationReply } from "../operation.ts";
import { estimateRetry } from "../shared/estimate-retry.ts";
import { presentRunSummary } from "../shared/present/run-summary.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Has the failed evaluations of a run scored again, unless an earlier request with the same idempotency key
 * has done so. What they may cost is worked out before the transaction, in which nobody else can write, and
 * once more if the run has been retried in between.
 *
 * @throws DomainError 404 if the caller cannot see the run, 403 if the caller may not delete it, 400 if it is
 * running, 402 if the balance does not cover the retry, 429 if the caller has too many unfinished runs
 */
export const retryRun: Operation<"retryRun"> = async (context, { path }) => {
  const { store, engine, caller, made } = context;
  if (made !== null) return replyWith(await visibleRun(store, caller, made));
  for (;;) {
    const seen = await retryableRun(store, context, path.run_id);
    const estimate = await estimateRetry(context.prices(seen.started_at), store.failuresOfRun(seen.id));
    const reply = await store.transaction(
      async (transaction) => {
        const run = await retryableRun(transaction, context, seen.id);
        if (run.number_of_failures === 0) return replyWith(run);
        return run.replacements === seen.replacements
          ? retry(context, transaction, run, estimate)
          : undefined;
      },
      { startsRunsOf: caller.user_id },
    );
    if (reply === undefined) continue;
    engine.wake();
    return reply;
  }
};

async function retryableRun(reads: Reads, { caller }: Context, id: number): Promise<StoredRun> {
  const run = await visibleRun(reads, caller, id);
  if (!mayDelete(caller, run)) throw DomainError.notYours("Run", run, "retry");
  if (run.finished_at === null) throw DomainError.runStillRunning(run.id);
  return run;
}

async function retry(
  { caller, billing, runLimits, now, noteMade }: Context,
  transaction: Transaction,
  { id }: StoredRun,
  estimate: Estimate,
): Promise<OperationReply<"retryRun">> {
  const author_id = caller.user_id;
  refuseRunBeside(await transaction.countRunningRuns(author_id), runLimits);
  const chunk_rows = chunkRows(await transaction.tasksOfRun(id));
  const started = { author_id, chunk_rows, reserved: estimate.most, billed: billing, at: now() };
  try {
    await transaction.retryRun(id, started);
  } catch (cause) {
    if (cause instanceof InsufficientBalance) throw DomainError.balanceTooLow(cause.balance, estimate);
    throw cause;
  }
  const reply = replyWith(await visibleRun(transaction, caller, id));
  await noteMade(transaction, id, reply);
  return reply;
}

function replyWith(run: StoredRun): OperationReply<"retryRun"> {
  return { status: 200, body: presentRunSummary(run) };
}
