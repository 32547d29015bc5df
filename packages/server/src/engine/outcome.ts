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
    explanation: error === null ? explanation : reasonOf(error, task.model_slug),
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
      ? {
          kind: cause.kind,
          message: cause.message,
          ...(cause.status === undefined ? {} : { status: cause.status }),
        }
      : { kind: "internal" as const, message: String(cause) };
  return { score: null, explanation: null, metadata: null, usage: null, error };
}

/**
 * Why there is no score, as users read it: with the model and the status, without the address. What an
 * endpoint says about keys, accounts and connections, and what a broken metric throws, only whoever runs the
 * server sees; but a refusal that is not of the key, such as one of the server's country, names its reason.
 */
function reasonOf({ kind, message, status }: NonNullable<Result["error"]>, model: string | null): string {
  const judge = model === null ? "The judge" : `The judge ${model}`;
  const endpoint = model === null ? "The judge's endpoint" : `The endpoint of the judge ${model}`;
  const withStatus = status === undefined ? "" : ` (status ${status})`;
  switch (kind) {
    case "internal":
      return "The metric broke on this row.";
    case "authentication":
      return status === 403
        ? `${endpoint} refuses the server. ${message}`
        : `${endpoint} refuses the server's key${withStatus}.`;
    case "quota":
      return `${endpoint} has no credit left for the server${withStatus}.`;
    case "rate_limited":
      return `${judge} had too many requests, even at the last retry${withStatus}.`;
    case "timed_out":
      return `${judge} did not answer in time, even after the last retry.`;
    case "unreachable":
      return unreachable(judge, status);
    default:
      return `${introductions[kind] ?? ""}${message}`;
  }
}

function unreachable(judge: string, status: number | undefined): string {
  if (status === undefined) return `${judge} could not be reached, even after the last retry.`;
  return status < 300
    ? `${judge} gave no whole answer, even at the last retry (status ${status}).`
    : `${judge} answered with status ${status}, even at the last retry.`;
}

const introductions: { readonly [K in NonNullable<Result["error"]>["kind"]]?: string } = {
  unknown_model: "The judge's endpoint does not know the model. ",
  refused: "The judge gave no answer. ",
  unparseable: "The judge's answer could not be read. ",
};
