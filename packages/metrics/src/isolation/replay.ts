import { setImmediate } from "node:timers/promises";
import type { Interview } from "../interview.ts";
import { JudgeError, type JudgeErrorKind } from "../judge/judge-error.ts";
import type { Args, Metric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import type { Usage } from "../question.ts";
import type { Result } from "../result.ts";
import type { Sample } from "../sample.ts";
import { scoreHere } from "../score-here.ts";
import {
  createQuestionKeys,
  type OpenQuestion,
  type PackedQuestions,
  packQuestions,
} from "./open-questions.ts";

/** What a judge said to a question, by the question's key: an answer, or why there is none. */
export type GivenAnswer = { readonly key: string } & (
  | { readonly value: unknown }
  | { readonly failure: JudgeFailure }
);

/** An error of a judge as plain data. */
type JudgeFailure = {
  readonly kind: JudgeErrorKind;
  readonly message: string;
  readonly status: number | undefined;
  readonly correction: string | null;
};

/** In place of a result: the questions without which the evaluation cannot go on. */
export type Unanswered = Result & { readonly open: PackedQuestions };

export function isUnanswered(result: Result): result is Unanswered {
  return "open" in result;
}

/**
 * Scores a sample by the answers that a judge has given so far. A metric decides by its sample, its arguments
 * and the answers alone, so that beginning anew takes it to where it was, and to its next questions.
 *
 * @returns the questions that are still open, if there are any
 */
export async function replay(
  metric: Metric,
  args: Args,
  sample: Sample,
  given: readonly GivenAnswer[],
  onError: (cause: unknown, usage: Usage | null) => Result,
): Promise<Result | Unanswered> {
  const open: OpenQuestion[] = [];
  const questions = interviewBy(given, open);
  const scoring = Promise.resolve(scoreHere(metric, args, sample, { questions, onError }));
  // By then, whatever does not wait for an answer has happened.
  const result = await Promise.race([scoring, setImmediate(undefined)]);
  if (result !== undefined) return result;
  if (open.length === 0) return await scoring;
  if (given.length + open.length > mostQuestions) return onError(tooManyQuestions(metric), null);
  return { ...nothingYet, open: packQuestions(open) };
}

const nothingYet = { score: null, explanation: null, metadata: null, usage: null, error: null };

/** Twenty sentences to each, so that a text of 100,000 sentences is judged. */
const mostQuestions = 5_000;

function tooManyQuestions({ shortname }: Metric): MetricError {
  return new MetricError(
    "input",
    `the texts are so long that a judge would be asked more than ${mostQuestions} questions: split them.`,
    { metric: shortname },
  );
}

/** Answers what has been asked before, and notes what has not. */
function interviewBy(given: readonly GivenAnswer[], open: OpenQuestion[]): Interview {
  const keyOf = createQuestionKeys();
  const answers = Map.groupBy(given, ({ key }) => key);
  return {
    ask(question, material, run, correction) {
      const asked = { question, material, run, correction };
      const key = keyOf(asked);
      // A question that is put several times has as many answers.
      const answer = answers.get(key)?.shift();
      if (answer === undefined) {
        open.push({ key, ...asked });
        return new Promise(() => undefined);
      }
      return "value" in answer ? Promise.resolve(answer.value) : Promise.reject(errorOf(answer.failure));
    },
    // Whoever asks the judge keeps account.
    record: () => ({}),
    notes: () => [],
    usage: () => null,
    close: () => Promise.resolve(),
  };
}

function errorOf({ kind, message, status, correction }: JudgeFailure): JudgeError {
  return new JudgeError(kind, message, { status, correction });
}
