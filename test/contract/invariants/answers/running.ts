import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

const laterKnown = ["result", "aggregate_results", "total_cost", "is_gte_threshold"];

/** A run has its summary as soon as it has finished, and not before. */
export const running: AnswerInvariant = {
  name: "running",
  says: "result, aggregate_results, total_cost and is_gte_threshold are null while a run is running.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "aggregate_results", "finished_at").flatMap(({ place, object }) => {
      const at = place.pointer;
      if (object.finished_at === null)
        return laterKnown
          .filter((name) => name in object && object[name] !== null)
          .map((name) => `${at}/${name} is not null, but the run has not finished.`);
      return ["aggregate_results", "total_cost"]
        .filter((name) => object[name] === null)
        .map((name) => `${at}/${name} is null, but the run has finished.`);
    });
  },
};
