import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** What succeeded has a score, and what failed has a reason. */
export const success: AnswerInvariant = {
  name: "success",
  says: "An evaluation that succeeded has a result; one that failed has none, costs nothing, and says why.",
  source: "decided",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "is_success", "result", "explanation").flatMap(({ place, object }) => {
      const { is_success, result, explanation, evaluation_cost, finished_at } = object;
      const at = place.pointer;
      return [
        ...((result === null) === (is_success === true)
          ? [`${at}/is_success is ${is_success}, but the result is ${result}.`]
          : []),
        ...(is_success === null && finished_at !== null
          ? [`${at}/is_success is null, but it has finished.`]
          : []),
        ...(is_success === false && !explanation
          ? [`${at}/explanation does not say why there is no result.`]
          : []),
        ...(is_success === false && Number(evaluation_cost) > 0
          ? [`${at}/evaluation_cost is ${evaluation_cost}, but a failed evaluation costs nothing.`]
          : []),
      ];
    });
  },
};
