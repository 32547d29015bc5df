import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** Scores decide verdicts. */
export const verdicts: AnswerInvariant = {
  name: "verdicts",
  says: "is_gte_threshold says whether the result reaches the threshold, and is null without a result.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "result", "threshold", "is_gte_threshold").flatMap(({ place, object }) => {
      const { result, threshold, is_gte_threshold } = object;
      const expected = typeof result === "number" ? result >= Number(threshold) : null;
      if (is_gte_threshold === expected) return [];
      const why = `the result is ${result}, the threshold ${threshold}`;
      return [`${place.pointer}/is_gte_threshold is ${is_gte_threshold}, not ${expected}: ${why}.`];
    });
  },
};
