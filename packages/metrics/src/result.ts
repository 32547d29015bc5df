import { type FailureKind, MetricError, type Scored, type Usage } from "./metric.ts";

/**
 * What became of an evaluation. `score` is null only together with an `error`; a failure is never a score of
 * 0.
 */
export type Result = {
  /** From 0 to 100, higher being better. */
  readonly score: number | null;
  readonly explanation: string | null;
  /** What a judged metric found, and which judge and prompts it asked; null for a metric without a judge. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
  /** Tokens used, over all questions; null when no judge counted any. */
  readonly usage: Usage | null;
  readonly error: { readonly kind: FailureKind; readonly message: string } | null;
};

/** The result of a metric that could score. */
export function succeeded(
  { score, explanation, metadata = null }: Scored,
  usage: Usage | null = null,
): Result {
  if (!(score >= 0 && score <= 100))
    throw new RangeError(`a score of ${score} does not lie between 0 and 100`);
  return { score, explanation, metadata, usage, error: null };
}

/**
 * The result of a metric that could not. What is no MetricError is a defect of the metric, and is told as
 * such.
 */
export function failed(shortname: string, cause: unknown, usage: Usage | null = null): Result {
  const error =
    cause instanceof MetricError
      ? { kind: cause.kind, message: cause.message }
      : { kind: "internal" as const, message: `${shortname}: the metric broke: ${String(cause)}` };
  return { score: null, explanation: null, metadata: null, usage, error };
}
