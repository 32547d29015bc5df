import { MetricError, type Result } from "@aegis/metrics";
import type { EvaluationOutcome, Nano, RecordTexts, RunTask } from "../domain/entities.ts";
import { timestamp } from "../domain/timestamp.ts";

/** The part of a task that an evaluation depends on. */
export type ScoredTask = Pick<RunTask, "metric_id" | "threshold" | "model_slug" | "metric_args">;

/** What an evaluation costs. Asked only about those that succeeded: a failure is free. */
export type Charge = (task: ScoredTask, row: RecordTexts, result: Result) => Nano;

/** Inputs for computing an outcome. */
export type OutcomeInputs = { readonly charge: Charge; readonly now: () => number };

/** What is stored of an evaluation. @param began when, in milliseconds since 1970 */
export function outcomeOf(
  task: ScoredTask,
  row: RecordTexts,
  result: Result,
  began: number,
  { charge, now }: OutcomeInputs,
): EvaluationOutcome {
  const { score, explanation, metadata, usage, error } = result;
  return {
    result: score,
    explanation: error === null ? explanation : reasonOf(error),
    is_success: score !== null,
    is_gte_threshold: score === null ? null : score >= task.threshold,
    evaluation_cost: score === null ? null : charge(task, row, result),
    input_tokens: usage?.input_tokens ?? null,
    output_tokens: usage?.output_tokens ?? null,
    eval_metadata: metadata,
    started_at: timestamp(began),
    finished_at: timestamp(now()),
  };
}

/**
 * What is stored instead of a result that the store refuses. Only whoever runs the server sees the reason.
 */
export function unsavedOutcome<Kept extends EvaluationOutcome>(outcome: Kept): Kept {
  return {
    ...outcome,
    result: null,
    explanation: "The evaluation could not be saved.",
    is_success: false,
    is_gte_threshold: null,
    evaluation_cost: null,
    input_tokens: null,
    output_tokens: null,
    eval_metadata: null,
  };
}

/** The result of an evaluation that failed. An error that is not a MetricError is a bug. */
export function failure(cause: unknown): Result {
  const error =
    cause instanceof MetricError
      ? { kind: cause.kind, message: cause.message }
      : { kind: "internal" as const, message: String(cause) };
  return { score: null, explanation: null, metadata: null, usage: null, error };
}

/**
 * Why there is no score, as users read it. What an endpoint says about keys, accounts and connections, and
 * what a broken metric throws, only whoever runs the server sees.
 */
function reasonOf({ kind, message }: NonNullable<Result["error"]>): string {
  return reasons[kind] ?? `${introductions[kind] ?? ""}${message}`;
}

type Kind = NonNullable<Result["error"]>["kind"];

const reasons: { readonly [K in Kind]?: string } = {
  internal: "The metric broke on this row.",
  authentication: "The judge's endpoint refuses the server's key.",
  quota: "The server's account at the judge's endpoint has no credit left.",
  rate_limited: "The judge had too many requests, even at the last retry.",
  timed_out: "The judge did not answer in time, even after the last retry.",
  unreachable: "The judge could not be reached, even after the last retry.",
};

const introductions: { readonly [K in Kind]?: string } = {
  unknown_model: "The judge's endpoint does not know the model. ",
  refused: "The judge gave no answer. ",
  unparseable: "The judge's answer could not be read. ",
};
