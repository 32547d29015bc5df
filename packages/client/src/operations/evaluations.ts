import type { Evaluation, EvaluationRequest } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { CallOptions } from "../options.ts";

/** The only operation that belongs to no group. */
export function evaluations({ raw, call }: ApiClient) {
  return {
    /**
     * Scores one sample with one metric and waits for the score. If it is retried, it is
     * charged once.
     */
    evaluate: (sample: EvaluationRequest, options?: CallOptions): Promise<Evaluation> =>
      call("evaluate", options, (init) => raw.POST("/evaluate", { ...init, body: sample })),
  };
}
