import type { RunEvaluation } from "@aegis/contract";
import type { Result, Sample } from "@aegis/metrics";
import { costText, type Nano, type RecordTexts } from "@aegis/rules";
import { costOf, type Prices } from "@aegis/rules/prices";
import type { SuiteMetric } from "../plan/eval-suite.ts";
import { timestamp } from "./timestamp.ts";

/** A metric of a run, and the model that judges. */
export type RunMetric = SuiteMetric & {
  /** Null for a metric without a judge. */
  readonly model_slug: string | null;
  /** Null if judging costs nothing. */
  readonly prices: Prices | null;
};

/** Where an evaluation stands, when it was made, and what it cost. */
export type EvaluationFacts = {
  readonly id: number;
  readonly run_id: number;
  /** From 0. */
  readonly record_index: number;
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly ended: number;
  /** Null if nobody knows. */
  readonly cost: Nano | null;
};

/** The texts of a sample as the API has them: several contexts, and an output that is an object, as JSON. */
export function textsOf({ prompt, input, context, output, golden_answer }: Sample): RecordTexts {
  return {
    prompt: prompt ?? null,
    input: input ?? null,
    context: textOf(context),
    output: textOf(output),
    golden_answer: golden_answer ?? null,
  };
}

function textOf(value: Sample["context"] | Sample["output"]): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** An evaluation as the API shows it. */
export function evaluationOf(
  task: RunMetric,
  record: RecordTexts,
  { score, explanation, metadata, error }: Result,
  { began, ended, record_index, cost, ...ids }: EvaluationFacts,
): RunEvaluation {
  return {
    ...ids,
    record_index,
    metric: task.metric.shortname,
    record: { id: record_index + 1, ...record },
    result: score,
    threshold: task.threshold,
    explanation: error === null ? explanation : error.message,
    model_slug: task.model_slug,
    metric_args: task.args,
    started_at: timestamp(began),
    finished_at: timestamp(ended),
    evaluation_cost: score === null || cost === null ? null : costText(cost),
    is_success: score !== null,
    is_gte_threshold: score === null ? null : score >= task.threshold,
    eval_metadata: metadata,
  };
}

/** An evaluation of an earlier run as part of another one, by the threshold of that. */
export function againOf(
  { threshold }: RunMetric,
  evaluation: RunEvaluation,
  { id, run_id, record_index }: Pick<EvaluationFacts, "id" | "run_id" | "record_index">,
): RunEvaluation {
  const { result, record } = evaluation;
  return {
    ...evaluation,
    id,
    run_id,
    record_index,
    record: { ...record, id: record_index + 1 },
    threshold,
    is_gte_threshold: result === null ? null : result >= threshold,
  };
}

/** What an earlier evaluation has cost; null if nobody knows. */
export function paidBefore({ evaluation_cost }: RunEvaluation): Nano | null {
  return evaluation_cost === null ? null : Math.round(Number(evaluation_cost) * 1_000_000_000);
}

/**
 * What an evaluation cost: the tokens that were used, also if it failed, as the endpoint charges for them.
 * Null if nobody knows the price of the model.
 */
export function paidFor({ metric, model_slug, prices }: RunMetric, { usage }: Result): Nano | null {
  if (prices === null || !metric.judged || usage === null) return 0;
  if (!prices.models.has(model_slug ?? "")) return null;
  return Math.round(costOf(prices, { model_slug }, usage));
}
