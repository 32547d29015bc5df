import { type Evaluation, metric, row, rows, type World } from "./world.ts";

type Scored = Evaluation & { id: number };

/** The evaluations of a run, in the order of their ids. */
export function evaluationsOf(world: World, run: number | undefined): Scored[] {
  return rows(world.evaluations).filter(({ run_id }) => run_id === run);
}

/** What a finished run says of its scores. */
export function outcome(world: World, run: number) {
  const { threshold, finished_at } = row(world.runs, run);
  const byMetric = Map.groupBy(evaluationsOf(world, run), ({ metric_id }) => metric(metric_id).shortname);
  const aggregates = [...byMetric].flatMap(([shortname, evaluations]) => {
    const scores = evaluations.flatMap(({ result }) => result ?? []);
    return scores.length === 0 ? [] : [{ shortname, score: mean(scores) }];
  });
  const result = aggregates.length === 0 ? null : round(mean(aggregates.map(({ score }) => score)));
  return {
    number_of_metrics: byMetric.size,
    aggregate_results: Object.fromEntries(
      aggregates.map(({ shortname, score }) => [shortname, round(score)]),
    ),
    result,
    is_gte_threshold: verdict({ result, threshold }),
    finished_at,
  };
}

/** Whether a result reaches its threshold; null where there is no result. */
export function verdict({ result, threshold }: { result: number | null; threshold: number }): boolean | null {
  return result === null ? null : result >= threshold;
}

/** What the evaluations of a run cost together, to fifteen decimals. */
export function totalCost(world: World, run: number): string {
  const costs = evaluationsOf(world, run).map(({ evaluation_cost }) =>
    fifteenDecimals(evaluation_cost ?? "0"),
  );
  const total = costs.reduce((sum, cost) => sum + BigInt(cost.replace(".", "")), 0n);
  return String(total)
    .padStart(16, "0")
    .replace(/(\d{15})$/, ".$1");
}

/** The same amount with fifteen decimals. */
export function fifteenDecimals(amount: string): string {
  const [whole = "0", decimals = ""] = amount.split(".");
  return `${whole}.${decimals.padEnd(15, "0")}`;
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Two decimals, halves up. */
function round(score: number): number {
  return Math.round(score * 100) / 100;
}
