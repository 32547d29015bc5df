import type { RunSummary } from "@aegis/contract";
import { totalCostText } from "@aegis/rules";
import type { StoredRun } from "../../../domain/entities.ts";
import { presentCollectionRun } from "./nested-run.ts";

/** Presents a run as the list of runs shows it: without its evaluations, which are counted instead. */
export function presentRunSummary(run: StoredRun): RunSummary {
  const { api_key_id: _key, ...shared } = presentCollectionRun(run);
  return {
    ...shared,
    state: run.state,
    dataset: run.dataset,
    // Whoever cannot see the collection gets its id as null, and does not learn its name either.
    data_collection: run.data_collection_id === null ? null : run.data_collection,
    total_cost: run.total_cost === null ? null : totalCostText(run.total_cost),
    number_of_evaluations: run.number_of_evaluations,
    number_of_successes: run.number_of_successes,
    number_of_failures: run.number_of_failures,
    number_of_passes: run.number_of_passes,
    number_of_remaining: run.number_of_remaining,
  };
}
