import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import { isRounded, meanOf } from "../decimal.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** Scores add up. */
export const means: AnswerInvariant = {
  name: "means",
  says: "A metric's aggregate is the mean of its scores, and a run's result the mean of its aggregates, to two decimals.",
  source: "decided",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "aggregate_results", "result").flatMap(({ place, object }) => {
      const at = place.pointer;
      // While a run is running, its means are null: the invariant `running` says so.
      if (object.aggregate_results === null) return [];
      const aggregates = numbersIn(membersOf(object.aggregate_results));
      const scores = "evaluations" in object ? scoresByMetric(object) : undefined;
      return [
        ...(scores === undefined ? [] : wrongAggregates(at, aggregates, scores)),
        ...wrongResult(at, object.result, aggregates, scores),
      ];
    });
  },
};

type Numbers = ReadonlyMap<string, number>;
type Scores = ReadonlyMap<string, readonly number[]>;

function numbersIn(object: JsonObject): Numbers {
  return new Map(Object.entries(object).map(([name, value]) => [name, Number(value)]));
}

/** The results of a run's evaluations that succeeded, by shortname or, if a view has only that, by id. */
function scoresByMetric(run: JsonObject): Scores {
  const scores = elementsOf(run.evaluations).flatMap((evaluation) => {
    const { metric, metric_id, result } = membersOf(evaluation);
    return typeof result === "number" ? [{ name: String(metric ?? metric_id), result }] : [];
  });
  const groups = Map.groupBy(scores, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ result }) => result)]));
}

function wrongAggregates(at: string, aggregates: Numbers, scores: Scores): string[] {
  if (aggregates.size !== scores.size)
    return [`${at}/aggregate_results has ${aggregates.size} metrics, but ${scores.size} have scores.`];
  const isNamed = [...scores.keys()].every((name) => aggregates.has(name));
  // Ids are not in the order of the shortnames, so without those only the means can be compared.
  const pairs = isNamed
    ? [...scores].map(([name, results]) => [aggregates.get(name) ?? Number.NaN, meanOf(results)] as const)
    : sorted(aggregates.values()).map(
        (aggregate, index) =>
          [aggregate, sorted([...scores.values()].map(meanOf))[index] ?? Number.NaN] as const,
      );
  return pairs
    .filter(([aggregate, mean]) => !isRounded(aggregate, mean))
    .map(
      ([aggregate, mean]) =>
        `${at}/aggregate_results has ${aggregate}, but the mean of the scores is ${mean}.`,
    );
}

function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}

function wrongResult(at: string, result: unknown, aggregates: Numbers, scores: Scores | undefined): string[] {
  if (aggregates.size === 0)
    return result === null ? [] : [`${at}/result is ${result}, but nothing succeeded.`];
  if (typeof result !== "number") return [`${at}/result is ${result}, although there are aggregates.`];
  // The mean is taken before the aggregates are rounded, each by half a hundredth at most.
  const exact = scores === undefined ? [...aggregates.values()] : [...scores.values()].map(meanOf);
  const mean = meanOf(exact);
  return isRounded(result, mean, scores === undefined ? 0.005 : 0)
    ? []
    : [`${at}/result is ${result}, but the mean of the aggregates is ${mean}.`];
}
