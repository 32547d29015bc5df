import { noUsage, type Usage } from "./judge.ts";

/**
 * Why a judge gave no answer.
 *
 * - `authentication`: the endpoint refuses the key
 * - `quota`: the account behind the key has nothing left to spend
 * - `unknown_model`: the endpoint has no such model, or the key may not use it
 * - `refused`: the model or its filter declined, or the endpoint rejects the request as it stands
 * - `unparseable`: the answer holds no value that fits the question's schema
 * - `timed_out`: no answer within the deadline
 * - `rate_limited`: too many requests, to the end of the tries
 * - `unreachable`: no connection, or nothing but server errors to the end of the tries
 */
export type JudgeErrorKind =
  | "authentication"
  | "quota"
  | "unknown_model"
  | "refused"
  | "unparseable"
  | "timed_out"
  | "rate_limited"
  | "unreachable";

/** Carries the usage of the tries made, because a try without a usable answer is paid for too. */
export class JudgeError extends Error {
  override readonly name = "JudgeError";
  readonly kind: JudgeErrorKind;
  readonly usage: Usage;

  constructor(kind: JudgeErrorKind, message: string, usage: Usage = noUsage) {
    super(message);
    this.kind = kind;
    this.usage = usage;
  }
}
