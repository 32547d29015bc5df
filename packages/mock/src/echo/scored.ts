import type { RecordField, Run, RunEvaluation } from "@aegis/contract";
import { totalCostText } from "@aegis/rules";
import { firstCharacters } from "@aegis/rules/names";
import { type RunTask, shortnameOf } from "@aegis/rules/runs";

/** How many evaluations a run has at most: a request may ask for a million. */
const most = 1000;

/** How many characters of a text the view of a run shows. */
const charactersShown = 100;

/** A row with the id of its record, if it has one already. What is not a text is not shown. */
type Row = { readonly [Field in RecordField]: unknown } & { readonly id?: number };

/**
 * A finished run of these tasks over these rows. Each evaluation is made after the first of the example, so
 * all have the same score, which is then that of the run as well. There are 1000 at most.
 */
export function scored(example: Run, tasks: readonly RunTask[], rows: readonly Row[]): Run {
  const [first] = example.evaluations;
  if (first === undefined || first.result === null) return example;
  const { result } = first;
  const evaluations = evaluationsLike(first, tasks, rows);
  const count = evaluations.length;
  const names = new Set(tasks.map(({ metric_id }) => shortnameOf(metric_id)));
  return {
    ...example,
    result,
    aggregate_results: Object.fromEntries([...names].map((name) => [name, result])),
    total_cost: totalCostText(count * Math.round(Number(first.evaluation_cost) * 1e9)),
    is_gte_threshold: result >= example.threshold,
    number_of_successes: count,
    number_of_failures: 0,
    evaluations,
  };
}

/** By row, then by task. */
function evaluationsLike(
  first: RunEvaluation,
  tasks: readonly RunTask[],
  rows: readonly Row[],
): RunEvaluation[] {
  const evaluations: RunEvaluation[] = [];
  for (const [record_index, row] of rows.entries())
    for (const { metric_id, threshold, model_slug, metric_args, from_index, to_index } of tasks) {
      if (record_index < from_index || record_index >= to_index) continue;
      if (evaluations.length === most) return evaluations;
      evaluations.push({
        ...first,
        id: first.id + evaluations.length,
        record_index,
        metric: shortnameOf(metric_id),
        record: { id: row.id ?? first.record.id + record_index, ...cutTexts(row) },
        threshold,
        model_slug,
        metric_args,
        is_gte_threshold: first.result === null ? null : first.result >= threshold,
      });
    }
  return evaluations;
}

function cutTexts(row: Row) {
  const cut = (field: RecordField) => {
    const text = row[field];
    return typeof text === "string" ? firstCharacters(text, charactersShown) : null;
  };
  return {
    prompt: cut("prompt"),
    input: cut("input"),
    context: cut("context"),
    output: cut("output"),
    golden_answer: cut("golden_answer"),
  };
}
