import { type FailureKind, MetricError, type Usage } from "../metric.ts";

/**
 * Why a judge gave no answer.
 *
 * - `authentication`: the endpoint refuses the key
 * - `quota`: the account behind the key has nothing left to spend
 * - `unknown_model`: the endpoint has no such model, or the key may not use it
 * - `refused`: the model or its filter declined, or the endpoint rejects the request as it stands
 * - `unparseable`: the answer holds no value of the form asked for
 * - `timed_out`: no answer within the deadline
 * - `rate_limited`: too many requests, to the end of the tries
 * - `unreachable`: no connection, or nothing but server errors to the end of the tries
 * - `aborted`: the caller's signal
 */
export type JudgeErrorKind = Exclude<FailureKind, "argument" | "input" | "deadline" | "memory" | "internal">;

/** Carries the usage of the tries made, because a try without a usable answer is paid for too. */
export class JudgeError extends MetricError {
  override readonly kind: JudgeErrorKind;
  readonly usage: Usage;

  constructor(kind: JudgeErrorKind, message: string, usage: Usage = noUsage) {
    super(kind, message);
    this.kind = kind;
    this.usage = usage;
  }
}

export const noUsage: Usage = { input_tokens: 0, output_tokens: 0 };

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
  };
}
