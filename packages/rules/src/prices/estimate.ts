import { recordFields } from "@aegis/contract";
import {
  checkArguments,
  expectedUsage,
  type Metric,
  MetricError,
  metricById,
  type SampleSize,
  sizeOfSample,
  type Usage,
} from "@aegis/metrics";
import type { Nano } from "../cost.ts";
import type { RecordTexts } from "../record-texts.ts";
import type { RunTask } from "../run-task.ts";
import type { Prices } from "./prices.ts";

/** The parts of a task that its price depends on. */
export type Priced = Pick<RunTask, "metric_id" | "model_slug" | "metric_args">;

/** What scoring will probably cost, and what it can cost at most. */
export type Estimate = { readonly likely: Nano; readonly most: Nano };

/**
 * What scoring rows by a task costs. Without a judge that is the fixed price of an evaluation. With a judge
 * it is likely to take each question of the metric once; at most it is charged twice that, as every question
 * may be put again, to the model or by a retry.
 *
 * Rounded down to a nano-dollar, so that single rows never add up to more than all rows together: the
 * reservation of a run covers each of its evaluations.
 */
export function estimate(prices: Prices, task: Priced, size: SampleSize): Estimate {
  const metric = metricById(task.metric_id);
  if (!metric?.judged) {
    const all = size.rows * prices.deterministic;
    return { likely: all, most: all };
  }
  const usage = usageOf(metric, task, size);
  const cost = usage === null ? 0 : costOf(prices, task, usage);
  return { likely: Math.floor(cost), most: Math.floor(2 * cost) };
}

/** The estimate of a run. The most that all its evaluations can cost is reserved before it starts. */
export function estimateRun<Task extends Priced>(
  prices: Prices,
  tasks: readonly Task[],
  sizeOf: (task: Task) => SampleSize,
): Estimate {
  return tasks.reduce(
    (sum, task) => {
      const { likely, most } = estimate(prices, task, sizeOf(task));
      return { likely: sum.likely + likely, most: sum.most + most };
    },
    { likely: 0, most: 0 },
  );
}

/**
 * What a run has reserved for one of its evaluations. Nothing for a model that has lost its price since: the
 * evaluation fails, and the rest of the reservation goes back at the end of the run.
 */
export function reservedFor(prices: Prices, task: Priced, row: RecordTexts): Nano {
  return estimateEvaluation(prices, task, row).most;
}

/** The estimate of one evaluation. Nothing for a model that has lost its price since: it fails. */
export function estimateEvaluation(prices: Prices, task: Priced, row: RecordTexts): Estimate {
  // Its texts cost nothing, so they are not measured.
  if (!isMeasured(task)) return { likely: prices.deterministic, most: prices.deterministic };
  if (!prices.models.has(task.model_slug ?? "")) return { likely: 0, most: 0 };
  return estimate(prices, task, sizeOfSample(row));
}

/**
 * What a successful evaluation costs: the tokens used, at the price of its model, but never more than the
 * most for its row. Tokens that a judge does not report are not charged.
 */
export function charge(prices: Prices, task: Priced, usage: Usage | null, row: RecordTexts): Nano {
  if (!metricById(task.metric_id)?.judged) return prices.deterministic;
  if (usage === null) return 0;
  return Math.min(costOf(prices, task, usage), estimate(prices, task, sizeOfSample(row)).most);
}

/** Whether what a task costs depends on the texts that it scores. */
export function isMeasured({ metric_id }: Pick<Priced, "metric_id">): boolean {
  return metricById(metric_id)?.judged ?? false;
}

/** The number of UTF-16 code units in all texts of a row. */
export function charactersOf(row: RecordTexts): number {
  return recordFields.reduce((sum, field) => sum + (row[field]?.length ?? 0), 0);
}

/** Null if the metric does not take the arguments any more: then every evaluation fails, and is free. */
function usageOf(metric: Metric, { metric_args }: Priced, size: SampleSize): Usage | null {
  try {
    return expectedUsage(metric, checkArguments(metric, metric_args ?? {}), size);
  } catch (cause) {
    if (cause instanceof MetricError && cause.kind === "argument") return null;
    throw cause;
  }
}

/**
 * What tokens cost, whatever the evaluation came to.
 *
 * @throws if the table has no price for the model, which reading the tables rules out
 */
export function costOf(
  { models, since }: Prices,
  { model_slug }: Pick<Priced, "model_slug">,
  usage: Usage,
): number {
  const price = models.get(model_slug ?? "");
  if (price === undefined) throw new Error(`The price table of ${since} has no price for ${model_slug}.`);
  return usage.input_tokens * price.input + usage.output_tokens * price.output;
}
