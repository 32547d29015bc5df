import type { Scored } from "./metric.ts";
import { type FailureKind, MetricError } from "./metric-error.ts";
import type { Usage } from "./question.ts";

/**
 * The result of an evaluation. `score` is null only if there is an `error`; a failure is never a score of 0.
 */
export type Result = {
  /** From 0 to 100; higher is better. */
  readonly score: number | null;
  readonly explanation: string | null;
  /** What a judged metric found, and which judge and prompts it used; null for a metric without a judge. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
  /** Tokens used for all questions; null if no judge counted any. */
  readonly usage: Usage | null;
  readonly error: Failure | null;
};

/** Why a result has no score. */
export type Failure = {
  readonly kind: FailureKind;
  readonly message: string;
  /** The HTTP status with which the judge's endpoint failed; absent if that is not why. */
  readonly status?: number;
};

/** The result of a metric that scored. */
export function succeeded(
  { score, explanation, metadata = null }: Scored,
  usage: Usage | null = null,
): Result {
  if (!(score >= 0 && score <= 100)) throw new RangeError(`a score of ${score} is not between 0 and 100`);
  return { score, explanation, metadata, usage, error: null };
}

/**
 * The result of a metric that failed. Anything but a MetricError is a defect of the metric, and is reported
 * as one.
 */
export function failed(shortname: string, cause: unknown, usage: Usage | null = null): Result {
  const error =
    cause instanceof MetricError
      ? failureOf(cause)
      : { kind: "internal" as const, message: `${shortname}: the metric broke: ${String(cause)}` };
  return { score: null, explanation: null, metadata: null, usage, error };
}

function failureOf({ kind, message, status }: MetricError): Failure {
  return { kind, message, ...(status === undefined ? {} : { status }) };
}
