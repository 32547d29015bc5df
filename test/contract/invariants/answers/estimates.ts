import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import { decimalOf } from "../decimal.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** What a run will cost is what its metrics will cost. */
export const estimates: AnswerInvariant = {
  name: "estimates",
  says: "The costs and evaluations of an estimate are the sums over its metrics, and what is likely is no more than the most.",
  source: "decided",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "max_cost").flatMap(({ place: { pointer }, object }) => [
      ...("metrics" in object ? wrongSums(pointer, object) : []),
      ...(amountOf(object, "likely_cost") <= amountOf(object, "max_cost")
        ? []
        : [`${pointer}/likely_cost is above max_cost.`]),
    ]);
  },
};

function wrongSums(at: string, estimate: JsonObject): string[] {
  const metrics = elementsOf(estimate.metrics).map(membersOf);
  return ["number_of_evaluations", "likely_cost", "max_cost"].flatMap((name) => {
    const sum = metrics.reduce((total, metric) => total + amountOf(metric, name), 0n);
    return amountOf(estimate, name) === sum
      ? []
      : [`${at}/${name} is ${estimate[name]}, which its metrics do not add up to.`];
  });
}

/** What is no amount counts as nothing: its schema is checked elsewhere. */
function amountOf(object: JsonObject, name: string): bigint {
  return decimalOf(String(object[name])) ?? 0n;
}
