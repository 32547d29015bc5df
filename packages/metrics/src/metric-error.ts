/** Why there is no score. */
export type FailureKind =
  | "argument" // an argument is unknown, missing, of the wrong type or out of bounds
  | "input" // a field is missing or of the wrong type
  | "deadline" // scoring exceeded its deadline
  | "memory" // scoring exceeded its memory limit
  | "crashed" // scoring ended the process that it ran in
  | "aborted" // the caller's signal
  | "internal" // the metric has a defect
  | "authentication" // the judge's endpoint refused the key
  | "quota"
  | "unknown_model"
  | "rate_limited"
  | "timed_out" // the judge did not answer in time
  | "unreachable"
  | "refused" // the judge declined to answer
  | "unparseable"; // the judge's answer is not of the form asked for

/** A metric cannot score a sample. A failure is never a score of 0. */
export class MetricError extends Error {
  override readonly name = "MetricError";
  readonly kind: FailureKind;
  /** The shortname of the metric that failed; undefined if the failure has nothing to do with a metric. */
  readonly metric: string | undefined;
  /**
   * What went wrong, in a sentence that does not name the metric. The message is this, after the shortname.
   */
  readonly problem: string;
  /** The HTTP status with which the judge's endpoint failed; undefined if that is not why. */
  readonly status: number | undefined;

  /** @param problem becomes the message, after the shortname of `metric` if there is one */
  constructor(kind: FailureKind, problem: string, { metric, cause, status }: MetricErrorOptions = {}) {
    super(metric === undefined ? problem : `${metric}: ${problem}`, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.metric = metric;
    this.problem = problem;
    this.status = status;
  }
}

/** What an error may carry besides its kind and its problem. */
export type MetricErrorOptions = {
  readonly metric?: string;
  readonly cause?: unknown;
  readonly status?: number | undefined;
};
