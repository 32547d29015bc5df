import type { Evaluation, EvaluationRequest } from "@aegis/contract";
import type { Api } from "../api.ts";
import type { CallOptions } from "../options.ts";

/** The one operation that belongs to no group. */
export function evaluations({ raw, call }: Api) {
  return {
    /** Scores one sample with one metric and waits for the score. Charged once, and never sent twice. */
    evaluate: (sample: EvaluationRequest, options?: CallOptions): Promise<Evaluation> =>
      call("evaluate", options, (init) => raw.POST("/evaluate", { ...init, body: sample })),
  };
}
