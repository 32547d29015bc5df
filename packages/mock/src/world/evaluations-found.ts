import { type QueryOf, type RunEvaluation, recordFields } from "@aegis/contract";
import { searchedName } from "@aegis/rules/names";
import { recordedWorld } from "./recorded-world.ts";

type Asked = QueryOf<"listRunEvaluations">;

/**
 * The evaluations of a run that a query asks for, in its order. A run that is not in the examples' world has
 * those of one that is.
 */
export function evaluationsFound(runId: number, asked: Asked): readonly RunEvaluation[] {
  const { order = "row" } = asked;
  const found = evaluationsOf(runId).filter((evaluation) => isFound(evaluation, asked));
  if (order === "row") return found;
  const lowestFirst = found.toSorted((one, other) => sortResult(one) - sortResult(other));
  return order === "lowest_first" ? lowestFirst : lowestFirst.toReversed();
}

function evaluationsOf(runId: number): readonly RunEvaluation[] {
  const known = recordedWorld.getRun[runId]?.body.evaluations;
  return known ?? (shown?.body.evaluations ?? []).map((evaluation) => ({ ...evaluation, run_id: runId }));
}

const shown = Object.values(recordedWorld.getRun).find(({ body }) => body.evaluations.length > 1);

/** What has no result comes before 0. */
function sortResult({ result }: RunEvaluation): number {
  return result ?? -1;
}

function isFound(evaluation: RunEvaluation, { metric, passed, failed, ...asked }: Asked): boolean {
  const { min_result, max_result, search = "" } = asked;
  const { result, is_success, is_gte_threshold, explanation, record } = evaluation;
  const lowest = min_result ?? (max_result === undefined ? -1 : 0);
  const texts = [explanation, ...recordFields.map((field) => record[field])];
  const text = searchedName(search);
  return (
    (metric === undefined || evaluation.metric === metric) &&
    (passed === undefined || is_gte_threshold === passed) &&
    (failed === undefined || is_success !== failed) &&
    (result ?? -1) >= lowest &&
    (max_result === undefined || (result ?? -1) <= max_result) &&
    (text === "" || texts.some((each) => searchedName(String(each ?? "")).includes(text)))
  );
}
