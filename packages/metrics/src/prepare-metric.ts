import { checkArguments } from "./arguments.ts";
import { type Interview, interview } from "./interview.ts";
import { scoreInWorker } from "./isolation/score-in-worker.ts";
import type { Judge } from "./judge/judge.ts";
import { offlineJudge } from "./judge/offline/offline.ts";
import { outputText } from "./judged/output-text.ts";
import { type Args, type Metric, MetricError, type Sample } from "./metric.ts";
import { failed, type Result, succeeded } from "./result.ts";
import { checkSample, lengthOf } from "./sample.ts";

/** What an evaluation may use besides the sample and the arguments. */
export type EvaluateOptions = {
  /**
   * Answers the questions of a judged metric.
   *
   * @default the offline judge, which answers by stated rules
   */
  readonly judge?: Judge | undefined;
  /** Ends the evaluation early, with an error of kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
};

/** A metric whose arguments have been checked once, for any number of samples. */
export type PreparedMetric = {
  readonly metric: Metric;
  /** Checked, with the defaults filled in. */
  readonly args: Args;
  /**
   * Whether a user can make it slow with these arguments, so that it is scored in a worker with a deadline.
   */
  readonly isolated: boolean;
  /**
   * Scores one sample. Never throws: a score of null comes with the error that says why. A metric without a
   * judge answers at once, without a promise, unless a worker has to score it.
   */
  score(sample: Sample, options?: EvaluateOptions): Result | Promise<Result>;
};

/**
 * Checks the arguments of a metric, once for all samples that it will score.
 *
 * @throws MetricError of kind `argument`
 */
export function prepareMetric(metric: Metric, given: Args = {}): PreparedMetric {
  const args = checkArguments(metric, given);
  const isolated = isIsolated(metric, args);
  return {
    metric,
    args,
    isolated,
    score(sample, { judge = offlineJudge, signal } = {}) {
      if (metric.judged) return scoreHere(metric, args, sample, interview(judge, signal));
      return isolated || lengthOf(sample) > longestHere
        ? scoreInWorker(metric, args, sample, signal)
        : scoreHere(metric, args, sample);
    },
  };
}

function isIsolated({ isolated }: Metric, args: Args): boolean {
  return typeof isolated === "boolean" ? isolated : isolated.some((name) => args[name] !== null);
}

/** In UTF-16 units. Longer samples go to a worker, so that no text, however long, blocks this thread. */
const longestHere = 1_000_000;

/** Scores on this thread. */
function scoreHere(
  metric: Metric,
  args: Args,
  sample: Sample,
  questions: Interview = nobody,
): Result | Promise<Result> {
  const { shortname } = metric;
  try {
    checkSample(metric, sample, args);
    const scored = metric.score(metric.judged ? withTextOutput(sample) : sample, args, questions);
    if (!(scored instanceof Promise)) return succeeded(scored);
    return scored
      .then((late) =>
        succeeded(
          {
            score: late.score,
            explanation: [late.explanation, ...questions.notes()].join(" "),
            metadata: { ...late.metadata, ...questions.record() },
          },
          questions.usage(),
        ),
      )
      .catch((cause) => failed(shortname, cause, questions.usage()));
  } catch (cause) {
    return failed(shortname, cause);
  }
}

/** What is judged is text. */
function withTextOutput(sample: Sample): Sample {
  return typeof sample.output === "object" && sample.output !== null
    ? { ...sample, output: outputText(sample.output) }
    : sample;
}

/** Stands in for the judge of a metric that asks nobody. */
const nobody: Interview = {
  ask: () => Promise.reject(new MetricError("internal", "A metric that is not judged has asked a question.")),
  record: () => ({}),
  notes: () => [],
  usage: () => null,
};
