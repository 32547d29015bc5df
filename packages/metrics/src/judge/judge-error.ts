import { type FailureKind, MetricError } from "../metric-error.ts";
import type { Usage } from "../question.ts";

/**
 * Why a judge gave no answer.
 *
 * - `authentication`: the endpoint refuses the key, or what the key may do
 * - `quota`: the account behind the key has nothing left to spend
 * - `unknown_model`: the endpoint has no such model, or the key may not use it
 * - `refused`: the model or its filter declined, or the endpoint rejects the request as it stands
 * - `unparseable`: the answer has no value of the form asked for
 * - `timed_out`: no answer within the deadline
 * - `rate_limited`: too many requests, even after the last retry
 * - `unreachable`: no connection, only server errors even after the last retry, or no chat endpoint at all at
 *   that address
 * - `aborted`: the caller's signal
 */
export type JudgeErrorKind = Exclude<
  FailureKind,
  "argument" | "input" | "deadline" | "memory" | "crashed" | "internal"
>;

/** That another try may help. */
export type Retry = {
  /** How long the judge asks us to wait before it, in milliseconds; undefined if it does not say. */
  readonly after: number | undefined;
};

/** What an error of a judge carries besides its kind and message. */
export type JudgeErrorOptions = {
  /** Tokens of all tries: even one without a usable answer costs money. Default: none. */
  readonly usage?: Usage;
  /** Default: another try does not help. */
  readonly retry?: Retry | undefined;
  /** The status of the endpoint's answer; undefined if it gave none that says why. */
  readonly status?: number | undefined;
  /**
   * Of an `unparseable` answer: what was wrong with it, to tell the judge when the question is put once more.
   * It follows "the answer", and must not hold words of the answer or of the material. Null if asking again
   * does not help.
   *
   * @default "could not be read"
   */
  readonly correction?: string | null;
};

/** A judge gave no answer to a question. */
export class JudgeError extends MetricError {
  override readonly kind: JudgeErrorKind;
  readonly usage: Usage;
  readonly retry: Retry | undefined;
  /** What to tell the judge when the question is put once more; null if that does not help. */
  readonly correction: string | null;

  constructor(
    kind: JudgeErrorKind,
    message: string,
    { usage = noUsage, retry, status, correction = "could not be read" }: JudgeErrorOptions = {},
  ) {
    super(kind, message, { status });
    this.kind = kind;
    this.usage = usage;
    this.retry = retry;
    this.correction = kind === "unparseable" ? correction : null;
  }

  /** The same error, with the tokens of more tries. */
  withUsage(usage: Usage): JudgeError {
    const { kind, message, retry, status, correction } = this;
    return new JudgeError(kind, message, { usage, retry, status, correction });
  }
}

/** The error of a question that its caller gave up. */
export function abortedByCaller(usage: Usage = noUsage): JudgeError {
  return new JudgeError("aborted", "The question was aborted by the caller.", { usage });
}

export const noUsage: Usage = { input_tokens: 0, output_tokens: 0 };

/** A sum with an estimate in it is an estimate. */
export function addUsage(a: Usage, b: Usage): Usage {
  return {
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
    ...(a.estimated || b.estimated ? { estimated: true } : {}),
  };
}
