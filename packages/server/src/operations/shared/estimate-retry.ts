import { type Estimate, estimateEvaluation } from "../../domain/balance.ts";
import type { StoredEvaluationOfRecord } from "../../domain/entities.ts";
import type { Prices } from "../../domain/prices.ts";
import type { Batches } from "../../store/store.ts";

/** What scoring failed evaluations again costs: as much as was reserved for them at first. */
export async function estimateRetry(
  prices: Prices,
  failures: Batches<StoredEvaluationOfRecord>,
): Promise<Estimate> {
  let [likely, most] = [0, 0];
  for await (const batch of failures)
    for (const failure of batch) {
      const one = estimateEvaluation(prices, failure, failure.record);
      likely += one.likely;
      most += one.most;
    }
  return { likely, most };
}
