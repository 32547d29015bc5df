import { reservation, type Size } from "../../domain/balance.ts";
import type { RunTask } from "../../domain/entities.ts";
import { Fault } from "../../domain/fault.ts";
import type { RunPlan } from "../../domain/run-plan.ts";
import { runSources } from "../../domain/vocabulary.ts";
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
 * Creates a run of the caller's and reserves what it may cost at most.
 *
 * @returns its id
 * @throws Fault 400 where the alias is taken, 402 where the balance does not cover the reservation
 */
export async function createRun(
  { caller, prices }: Context,
  transaction: Transaction,
  { plan, sizeOf, alias: wanted, ...place }: RunDraft,
): Promise<number> {
  const reserved = reservation(prices(place.started_at), plan.tasks, sizeOf);
  const { tasks, number_of_metrics, threshold, model_slug, chunk_rows } = plan;
  const run: Omit<NewRun, "alias"> = {
    ...place,
    // One by one: the plan of a run without a dataset holds more than this.
    ...{ tasks, number_of_metrics, threshold, model_slug, chunk_rows },
    user_id: caller.user_id,
    author_id: caller.user_id,
    api_key_id: caller.api_key_id,
    run_source_id: runSources[1].id,
    reserved,
  };
  for (let tries = 1; ; tries += 1) {
    const alias =
      typeof wanted === "string"
        ? wanted
        : await freeAlias(transaction, caller.user_id, wanted.from, run.started_at);
    try {
      return await transaction.createRun({ ...run, alias });
    } catch (cause) {
      if (cause instanceof Insufficient) throw Fault.balanceTooLow(cause.balance, reserved);
      if (!(cause instanceof Taken)) throw cause;
      if (typeof wanted === "string") throw Fault.runAliasTaken(alias);
      // Where transactions run side by side, another may take an alias that was free a moment ago.
      if (tries === mostTries) throw Fault.generatedAliasTaken(alias);
    }
  }
}

const mostTries = 3;
