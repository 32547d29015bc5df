import type { EvaluationOutcome, StoredRun } from "./entities.ts";

// The store, which saves them, knows the rules only through the domain.

export { aggregate, aggregateByTask, emptyAggregate, type MetricAggregate } from "@aegis/rules/runs";

/** How many evaluations succeeded, failed and passed: what the means leave out shows by its count. */
export function countOutcomes(
  results: readonly Pick<EvaluationOutcome, "is_success" | "is_gte_threshold">[],
): Pick<StoredRun, "number_of_successes" | "number_of_failures" | "number_of_passes"> {
  const number_of_successes = results.filter(({ is_success }) => is_success).length;
  return {
    number_of_successes,
    number_of_failures: results.length - number_of_successes,
    number_of_passes: results.filter(({ is_gte_threshold }) => is_gte_threshold).length,
  };
}
