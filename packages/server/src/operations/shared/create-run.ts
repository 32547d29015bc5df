import { runSources } from "@aegis/contract";
import { reservation, type Size } from "../../domain/balance.ts";
import { DomainError } from "../../domain/domain-error.ts";
import type { RunTask } from "../../domain/entities.ts";
import { refuseInvalidName } from "../../domain/names.ts";
import type { RunPlan } from "../../domain/run-plan.ts";
import { Insufficient, type NewRun, Taken, type Transaction } from "../../store/store.ts";
import type { Context } from "../operation.ts";
import { freeAlias } from "./free-alias.ts";

/** A run that a request asks for: what it does, and where it shall be. */
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
  readonly sizeOf: (task: RunTask) => Size;
  /** The alias that was asked for, or what a generated one begins with. */
  readonly alias: string | { readonly from: string };
};

/**
 * Creates a run of the caller's in a transaction of its own, and reserves what it may cost at most. Where transactions run side by
 * side, another may take a generated alias that was free a moment ago: then all of it is done anew.
 *
 * @param draw - draws up the run from what it reads in the transaction; called for each try
 * @returns its id
 * @throws DomainError 400 where the alias does not fit or is taken, 402 where the balance does not cover the reservation; whatever `draw` throws
 */
export async function createRun(
  context: Context,
  draw: (transaction: Transaction) => Promise<RunDraft>,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await context.store.transaction(async (transaction) =>
        addRun(context, transaction, await draw(transaction)),
      );
    } catch (cause) {
      if (!(cause instanceof GeneratedTaken)) throw cause;
      if (tries === mostTries) throw DomainError.generatedAliasTaken(cause.alias);
    }
  }
}

const mostTries = 3;

/** @throws GeneratedTaken; Fault 400 and 402 */
async function addRun(
  { caller, prices }: Context,
  transaction: Transaction,
  { plan, sizeOf, alias: wanted, ...place }: RunDraft,
): Promise<number> {
  if (typeof wanted === "string") refuseInvalidName("alias", wanted, DomainError.aliasBlank);
  const reserved = reservation(prices(place.started_at), plan.tasks, sizeOf);
  const { tasks, number_of_metrics, threshold, model_slug, chunk_rows } = plan;
  const alias =
    typeof wanted === "string"
      ? wanted
      : await freeAlias(transaction, caller.user_id, wanted.from, place.started_at);
  try {
    return await transaction.insertRun({
      ...place,
      // One by one: the plan of a run without a dataset holds more than this.
      ...{ tasks, number_of_metrics, threshold, model_slug, chunk_rows },
      user_id: caller.user_id,
      author_id: caller.user_id,
      api_key_id: caller.api_key_id,
      run_source_id: runSources[1].id,
      reserved,
      alias,
    });
  } catch (cause) {
    if (cause instanceof Insufficient) throw DomainError.balanceTooLow(cause.balance, reserved);
    if (!(cause instanceof Taken)) throw cause;
    throw typeof wanted === "string" ? DomainError.runAliasTaken(alias) : new GeneratedTaken(alias);
  }
}

/** Undoes a transaction whose generated alias another has taken. */
class GeneratedTaken extends Error {
  readonly alias: string;
  constructor(alias: string) {
    super(`"${alias}" is in use.`);
    this.alias = alias;
  }
}
