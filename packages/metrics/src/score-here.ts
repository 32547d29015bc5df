import { checkSample } from "./check-sample.ts";
import type { Interview } from "./interview.ts";
import { outputText } from "./judged/output-text.ts";
import type { Args, Metric } from "./metric.ts";
import { MetricError } from "./metric-error.ts";
import type { Usage } from "./question.ts";
import { failed, type Result, succeeded } from "./result.ts";
import type { Sample } from "./sample.ts";

/** Who answers questions, and what becomes of an error. */
export type ScoreHereOptions = {
  /** @default nobody, for a metric that asks none */
  readonly questions?: Interview;
  /** @default a failed result */
  readonly onError?: (cause: unknown, usage: Usage | null) => Result;
};

/** Scores a sample on this thread, by arguments that have been checked. */
export function scoreHere(
  metric: Metric,
  args: Args,
  sample: Sample,
  {
    questions = nobody,
    onError = (cause, usage) => failed(metric.shortname, cause, usage),
  }: ScoreHereOptions = {},
): Result | Promise<Result> {
  try {
    checkSample(metric, sample, args);
    const scored = metric.score(metric.judged ? withTextOutput(sample) : sample, args, questions);
    if (!(scored instanceof Promise)) return succeeded(scored);
    return scored
      .then((late) =>
        succeeded(
          metric.judged
            ? {
                score: late.score,
                explanation: [late.explanation, ...questions.notes()].join(" "),
                metadata: { ...late.metadata, ...questions.record() },
              }
            : late,
          questions.usage(),
        ),
      )
      .catch(async (cause) => {
        await questions.close();
        return onError(cause, questions.usage());
      });
  } catch (cause) {
    return onError(cause, null);
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
  close: () => Promise.resolve(),
};
