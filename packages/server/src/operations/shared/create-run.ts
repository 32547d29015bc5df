import { runSources } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import { generatedAlias } from "@aegis/rules/names";
import type { RunPlan } from "@aegis/rules/runs";
import { refuseRunBeside } from "@aegis/rules/runs";
import { estimateRun } from "../../domain/balance.ts";
import type { RunTask, Timestamp } from "../../domain/entities.ts";
import type { SampleSize } from "../../domain/sample-size.ts";
import {
  type InsertedRun,
  InsufficientBalance,
  NameTaken,
  type NewRun,
  type Transaction,
} from "../../store/store.ts";
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

/** How a run is created. */
type CreateOptions = {
  /** Whether it is so small that it may be committed together with others. @default false */
  readonly isBrief?: boolean;
  /** Whether it has neither a dataset nor a collection. @default false */
  readonly isByItself?: boolean;
  /** What will be answered, if that is known as soon as the run exists. */
  readonly replyWith?: (made: InsertedRun) => AnyReply;
  /** A number from 0 to below 1, by which those that were too late for an alias take others. */
  readonly random?: () => number;
};

/**
 * Creates a run of the caller in a transaction, and reserves the most that it may cost, unless an earlier
 * request with the same idempotency key has done so. Somebody else may have taken a generated alias, even a
 * moment ago; then everything is tried again.
 *
 * @param prepare - makes the draft from what it reads in the transaction; called for each attempt
 * @returns the id of the run
 * @throws DomainError 400 if the alias is invalid or taken, 402 if the balance does not cover the
 * reservation, 429 if the caller has too many unfinished runs; whatever `prepare` throws
 */
export async function createRun(
  context: Context,
  prepare: (transaction: Transaction) => Promise<RunDraft>,
  { isBrief = false, isByItself = false, replyWith, random = Math.random }: CreateOptions = {},
): Promise<number> {
  const { made, noteMade, store } = context;
  if (made !== null) return made;
  let first: string | undefined;
  for (let attempt = 1; ; attempt += 1) {
    // Looking it up meets more of what others do at this moment.
    const ahead = attempt < 3 ? undefined : Math.floor(random() * 2 ** (attempt + 2));
    try {
      return await store.transaction(
        async (transaction) => {
          const added = await addRun(context, transaction, await prepare(transaction), ahead);
          await noteMade(transaction, added.id, replyWith?.(added));
          return added.id;
        },
        {
          isBrief,
          onlyAdds: isByItself,
          // A run that comes with its results is finished at once.
          ...(replyWith === undefined ? { startsRunsOf: context.caller.user_id } : {}),
        },
      );
    } catch (cause) {
      if (!(cause instanceof GeneratedTaken)) throw cause;
      context.aliasNumbers.wasTaken();
      first ??= cause.alias;
      if (attempt === maxAttempts) throw DomainError.generatedAliasTaken(first);
    }
  }
}

const maxAttempts = 8;

/** @throws GeneratedTaken; DomainError 400, 402 and 429 */
async function addRun(
  context: Context,
  transaction: Transaction,
  { plan, sizeOf, alias: requested, ...draft }: RunDraft,
  ahead: number | undefined,
): Promise<InsertedRun> {
  const { caller, prices, billing, runLimits } = context;
  // A run that comes with its results is finished at once.
  if (draft.results === undefined)
    refuseRunBeside(await transaction.countRunningRuns(caller.user_id), runLimits);
  if (typeof requested === "string") await refuseAlias(transaction, caller.user_id, requested);
  const estimate = estimateRun(prices(draft.started_at), plan.tasks, sizeOf);
  const { tasks, number_of_metrics, threshold, model_slug, chunk_rows } = plan;
  const isGenerated = typeof requested !== "string";
  const alias = isGenerated
    ? await generateAlias(context, transaction, requested.from, draft.started_at, ahead)
    : requested;
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
      names_its_moment: isGenerated,
    });
  } catch (cause) {
    if (cause instanceof InsufficientBalance) throw DomainError.balanceTooLow(cause.balance, estimate);
    if (!(cause instanceof NameTaken)) throw cause;
    if (!isGenerated) throw DomainError.runAliasTaken(alias, alias);
    throw new GeneratedTaken(alias);
  }
}

/** @param ahead how many free ones are left out; undefined if it is not to be looked up at all */
async function generateAlias(
  { caller, aliasNumbers }: Context,
  transaction: Transaction,
  name: string,
  at: Timestamp,
  ahead: number | undefined,
): Promise<string> {
  if (ahead !== undefined) return freeAlias(transaction, caller.user_id, name, at, ahead);
  return generatedAlias(name, at, aliasNumbers.take(caller.user_id, generatedAlias(name, at, 1)));
}

/** Rolls back a transaction whose generated alias another has taken. */
class GeneratedTaken extends Error {
  readonly alias: string;
  constructor(alias: string) {
    super(`"${alias}" is in use.`);
    this.alias = alias;
  }
}
