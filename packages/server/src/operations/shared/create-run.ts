import { runSources } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import type { RunPlan } from "@aegis/rules/runs";
import { refuseRunBeside } from "@aegis/rules/runs";
import { estimateRun } from "../../domain/balance.ts";
import type { RunTask } from "../../domain/entities.ts";
import type { SampleSize } from "../../domain/sample-size.ts";
import { InsufficientBalance, NameTaken, type NewRun, type Transaction } from "../../store/store.ts";
import type { AnyReply, Context } from "../operation.ts";
import { freeAlias } from "./free-alias.ts";
import { refuseAlias } from "./refuse-alias.ts";

/** A run to create for the caller: what it does, and where it is to be. */
export type RunDraft = Pick<
  NewRun,
  | "run_type_id"
  | "dataset_id"
  | "data_collection_id"
  | "org_id"
  | "rows"
  | "row_count"
  | "results"
  | "started_at"
> & {
  readonly plan: RunPlan;
  /** How much a task has to score. */
  readonly sizeOf: (task: RunTask) => SampleSize;
  /** The requested alias, or what a generated one begins with. */
  readonly alias: string | { readonly from: string };
};

/**
 * Creates a run of the caller in a transaction of its own, and reserves the most that it may cost, unless an
 * earlier request with the same idempotency key has done so. If
 * transactions are concurrent, another may take a generated alias that was free a moment ago; then everything
 * is tried again.
 *
 * @param prepare - makes the draft from what it reads in the transaction; called for each attempt
 * @param replyWith - what will be answered, if that is known as soon as the run exists
 * @param random - a number from 0 to below 1, by which those that were too late for an alias take others
 * @returns the id of the run
 * @throws DomainError 400 if the alias is invalid or taken, 402 if the balance does not cover the
 * reservation, 429 if the caller has too many unfinished runs; whatever `prepare` throws
 */
export async function createRun(
  context: Context,
  prepare: (transaction: Transaction) => Promise<RunDraft>,
  replyWith?: (transaction: Transaction, id: number) => Promise<AnyReply>,
  random: () => number = Math.random,
): Promise<number> {
  const { made, noteMade, store } = context;
  if (made !== null) return made;
  let first: string | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const ahead = attempt === 1 ? 0 : Math.floor(random() * 2 ** (attempt + 2));
    try {
      return await store.transaction(async (transaction) => {
        const id = await addRun(context, transaction, await prepare(transaction), ahead);
        await noteMade(transaction, id, await replyWith?.(transaction, id));
        return id;
      });
    } catch (cause) {
      if (!(cause instanceof GeneratedTaken)) throw cause;
      first ??= cause.alias;
      if (attempt === maxAttempts) throw DomainError.generatedAliasTaken(first);
    }
  }
}

const maxAttempts = 8;

/** @throws GeneratedTaken; DomainError 400, 402 and 429 */
async function addRun(
  { caller, prices, billing, runLimits }: Context,
  transaction: Transaction,
  { plan, sizeOf, alias: requested, ...draft }: RunDraft,
  ahead: number,
): Promise<number> {
  // A run that comes with its results is finished at once.
  if (draft.results === undefined)
    refuseRunBeside(await transaction.countRunningRuns(caller.user_id), runLimits);
  if (typeof requested === "string") await refuseAlias(transaction, caller.user_id, requested);
  const estimate = estimateRun(prices(draft.started_at), plan.tasks, sizeOf);
  const { tasks, number_of_metrics, threshold, model_slug, chunk_rows } = plan;
  const alias =
    typeof requested === "string"
      ? requested
      : await freeAlias(transaction, caller.user_id, requested.from, draft.started_at, ahead);
  try {
    return await transaction.insertRun({
      ...draft,
      // One by one: the plan of a run without a dataset holds more than this.
      tasks,
      number_of_metrics,
      threshold,
      model_slug,
      chunk_rows,
      user_id: caller.user_id,
      author_id: caller.user_id,
      api_key_id: caller.api_key_id,
      run_source_id: runSources[1].id,
      reserved: estimate.most,
      billed: billing,
      alias,
    });
  } catch (cause) {
    if (cause instanceof InsufficientBalance) throw DomainError.balanceTooLow(cause.balance, estimate);
    if (!(cause instanceof NameTaken)) throw cause;
    throw typeof requested === "string" ? DomainError.runAliasTaken(alias, alias) : new GeneratedTaken(alias);
  }
}

/** Rolls back a transaction whose generated alias another has taken. */
class GeneratedTaken extends Error {
  readonly alias: string;
  constructor(alias: string) {
    super(`"${alias}" is in use.`);
    this.alias = alias;
  }
}
