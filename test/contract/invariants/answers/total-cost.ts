import { elementsOf, type Json, membersOf } from "../../../openapi-document.ts";
import { decimalOf } from "../decimal.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** What a run cost is what its evaluations cost. */
export const totalCost: AnswerInvariant = {
  name: "total-cost",
  says: "total_cost is the sum of the costs of the evaluations, with fifteen decimals.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "total_cost", "evaluations").flatMap(
      ({ place, object: { total_cost, evaluations } }) => {
        if (typeof total_cost !== "string") return [];
        const sum = sumOf(evaluations);
        const at = `${place.pointer}/total_cost`;
        return [
          ...(/\.\d{15}$/.test(total_cost) ? [] : [`${at} is "${total_cost}", without fifteen decimals.`]),
          ...(sum === undefined || decimalOf(total_cost) === sum
            ? []
            : [`${at} is ${total_cost}, but its evaluations cost ${textOf(sum)}.`]),
        ];
      },
    );
  },
};

/** Undefined if a cost is not one: its schema is checked elsewhere. */
function sumOf(evaluations: Json | undefined): bigint | undefined {
  return elementsOf(evaluations).reduce<bigint | undefined>((sum, evaluation) => {
    const cost = decimalOf(String(membersOf(evaluation).evaluation_cost ?? "0"));
    return sum === undefined || cost === undefined ? undefined : sum + cost;
  }, 0n);
}

function textOf(amount: bigint): string {
  const digits = String(amount).padStart(16, "0");
  return `${digits.slice(0, -15)}.${digits.slice(-15)}`;
}
