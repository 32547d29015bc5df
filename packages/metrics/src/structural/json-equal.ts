import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { covers, TooManyPairs } from "./json/covers.ts";
import { equalInOrder } from "./json/equal-in-order.ts";
import { formTable } from "./json/forms.ts";
import { type Json, mayLoseDigits, NotJson, readJson, readJsonExactly } from "./json/read-json.ts";

/**
 * 100 if both texts are JSON and their values are equal, else 0. Numbers are compared by value, so that 1
 * equals 1.0, and to the last digit, even beyond 2^53; true does not equal 1. If a key is given twice, the
 * last value counts. The order of keys never matters.
 *
 * Both arguments apply at every depth. Together they make lists equal if their elements can be paired so that
 * each element of the output has everything that its partner has. If that would take more than a million
 * comparisons, the evaluation fails, without a score. Text that is not JSON scores 0, and so does empty text.
 */
export const jsonEqual = defineMetric({
  id: 1,
  shortname: "json_equal",
  label: "JSON Equal",
  category: "Structural",
  description: "Reads the output and the golden answer as JSON and compares the values.",
  score_summary: "100 if they are equal, 0 if they differ or one of them is not JSON.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "ignore_order",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether two arrays with the same elements in another order count as equal.",
    },
    {
      name: "ignore_extra_keys",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether keys that only the output has are ignored.",
    },
  ],
  threshold: 100,
  source: "documented",
  score({ output, golden_answer }, { ignore_order, ignore_extra_keys }) {
    try {
      const [left, right] = [readJson(output, "output"), readJson(golden_answer, "golden answer")];
      const agree = (one: Json, other: Json) => isEqual(one, other, ignore_order, ignore_extra_keys);
      // Values that differ as doubles differ; those that agree are compared again if digits may have been
      // lost.
      const isSame = output === golden_answer || agree(left, right);
      const isExact = output === golden_answer || !(mayLoseDigits(output) || mayLoseDigits(golden_answer));
      return isSame && (isExact || agree(readJsonExactly(output), readJsonExactly(golden_answer)))
        ? { score: 100, explanation: "The JSON values are equal." }
        : { score: 0, explanation: "The JSON values differ." };
    } catch (error) {
      if (error instanceof NotJson) return { score: 0, explanation: error.message };
      if (error instanceof TooManyPairs)
        throw new MetricError("input", "the lists are too long to be matched in any order.", {
          metric: "json_equal",
          cause: error,
        });
      throw error;
    }
  },
});

function isEqual(output: Json, golden: Json, ignoreOrder: boolean, ignoreExtraKeys: boolean): boolean {
  if (!ignoreOrder) return equalInOrder(output, golden, ignoreExtraKeys);
  const formOf = formTable();
  const [left, right] = [formOf(output), formOf(golden)];
  return ignoreExtraKeys ? covers(left, right) : left === right;
}
