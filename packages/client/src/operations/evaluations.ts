import type { Evaluation, EvaluationRequest } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";

/** The only operation that belongs to no group. */
export function evaluations({ call }: ApiClient) {
  return {
    /**
     * Scores one sample with one metric and waits for the score. If it is retried, it is
     * charged once.
     */
    evaluate: (sample: EvaluationRequest, options?: CallOptions): ApiPromise<Evaluation> =>
      call("evaluate", options, { body: sample }),
  };
}
