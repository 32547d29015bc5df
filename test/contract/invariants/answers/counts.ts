import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** What a run counts can be counted. */
export const counts: AnswerInvariant = {
  name: "counts",
  says: "number_of_successes and number_of_failures count the evaluations, number_of_metrics the metrics.",
  source: "decided",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "number_of_metrics").flatMap(({ place, object }) => [
      ...("evaluations" in object ? wrongCounts(place.pointer, object) : []),
      ...tooFewMetrics(place.pointer, object),
    ]);
  },
};

function wrongCounts(at: string, run: JsonObject): string[] {
  const verdicts = elementsOf(run.evaluations).map((evaluation) => membersOf(evaluation).is_success);
  const expected = {
    number_of_successes: verdicts.filter((verdict) => verdict === true).length,
    number_of_failures: verdicts.filter((verdict) => verdict === false).length,
  };
  return Object.entries(expected).flatMap(([name, count]) =>
    run[name] === undefined || run[name] === count
      ? []
      : [`${at}/${name} is ${run[name]}, but the evaluations are ${count}.`],
  );
}

/**
 * A metric whose evaluations all failed has no aggregate; otherwise the numbers are the same, unless the run
 * was cancelled before each metric had scored something. Only the list of runs says that it was not.
 */
function tooFewMetrics(at: string, run: JsonObject): string[] {
  const evaluations = elementsOf(run.evaluations).map(membersOf);
  const seen = new Set(evaluations.map(({ metric, metric_id }) => metric ?? metric_id));
  const aggregates = Object.keys(membersOf(run.aggregate_results)).length;
  const least = Math.max(seen.size, aggregates);
  const isWhole = run.state === "finished" && run.number_of_failures === 0;
  const given = Number(run.number_of_metrics);
  if (given < least || (isWhole && given > least && seen.size + aggregates > 0))
    return [`${at}/number_of_metrics is ${given}, but there are ${least}.`];
  return [];
}
