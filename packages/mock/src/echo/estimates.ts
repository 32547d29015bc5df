import type { MetricEstimate, RunEstimate } from "@aegis/contract";
import { costText } from "@aegis/rules";
import { metricCatalogue } from "@aegis/rules/catalogue";
import { planRunEstimate, shortnameOf } from "@aegis/rules/runs";
import { runnableDataset } from "../world/things.ts";
import { type Echo, noneInactive } from "./echo.ts";

/**
 * The estimate of a dataset of the examples' world, for its rows and metrics. An evaluation that a model
 * judges costs what one of that metric does in the example, or one of its first metric.
 */
export const estimateRunFromDataset: Echo<"estimateRunFromDataset"> = ({ body }, example) => {
  const known = runnableDataset(body.dataset_id);
  if (known === undefined) return example;
  const rows = known.dataset.records.length;
  const { tasks } = planRunEstimate(known.runnable, body, noneInactive);
  const metrics = tasks.map(({ metric_id }) => metricEstimate(shortnameOf(metric_id), rows, example));
  return {
    ...example,
    number_of_rows: rows,
    number_of_evaluations: rows * metrics.length,
    likely_cost: total(metrics, "likely_cost"),
    max_cost: total(metrics, "max_cost"),
    metrics,
  };
};

type CostName = "likely_cost" | "max_cost";

function metricEstimate(metric: string, rows: number, { metrics }: RunEstimate): MetricEstimate {
  const like = metrics.find((each) => each.metric === metric) ?? metrics[0];
  const isJudged = metricCatalogue(noneInactive, metric).some(({ is_judged }) => is_judged);
  const cost = (name: CostName) =>
    like === undefined || !isJudged
      ? "0"
      : costText(rows * Math.round(nano(like[name]) / like.number_of_evaluations));
  return {
    metric,
    number_of_evaluations: rows,
    likely_cost: cost("likely_cost"),
    max_cost: cost("max_cost"),
  };
}

function total(metrics: readonly MetricEstimate[], name: CostName): string {
  return costText(metrics.reduce((sum, metric) => sum + nano(metric[name]), 0));
}

function nano(amount: string): number {
  return Math.round(Number(amount) * 1e9);
}
