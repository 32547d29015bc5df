import type { EvaluationOutcome, StoredRun } from "./entities.ts";

// The store, which saves them, knows the rules only through the domain.

export { aggregate, aggregateByTask, emptyAggregate } from "@aegis/rules/runs";

/** How many evaluations succeeded and failed: what the means leave out is counted, so that it shows. */
export function countOutcomes(
  results: readonly Pick<EvaluationOutcome, "is_success">[],
): Pick<StoredRun, "number_of_successes" | "number_of_failures"> {
  const number_of_successes = results.filter(({ is_success }) => is_success).length;
  return { number_of_successes, number_of_failures: results.length - number_of_successes };
}
