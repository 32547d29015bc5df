import { setImmediate } from "node:timers/promises";
import { type Interview, interview } from "../interview.ts";
import type { Judge } from "../judge/judge.ts";
import { JudgeError } from "../judge/judge-error.ts";
import type { Args, Metric } from "../metric.ts";
import type { Question } from "../question.ts";
import { failed, type Result } from "../result.ts";
import type { Sample } from "../sample.ts";
import { type OpenQuestion, unpackQuestions } from "./open-questions.ts";
import type { Pool, ScoreOptions } from "./pool.ts";
import { type GivenAnswer, isUnanswered } from "./replay.ts";

/** Where a sample is scored, and who answers. */
export type RoundsOptions = {
  readonly judge: Judge;
  readonly pool: Pool;
  readonly asker: ScoreOptions | undefined;
  readonly signal: AbortSignal | undefined;
};

/**
 * Scores a sample by a judged metric in rounds: a worker does all that is done with the texts, until it needs
 * answers; then the judge is asked here, and a worker begins anew with what is known. So a slow judge keeps
 * no worker, and nothing else waits while a long text is read.
 */
export async function scoreInRounds(
  metric: Metric,
  args: Args,
  sample: Sample,
  { judge, pool, asker, signal }: RoundsOptions,
): Promise<Result> {
  const questions = interview(judge, signal);
  const answers: GivenAnswer[] = [];
  try {
    for (;;) {
      const batch = { tasks: [{ metric: metric.shortname, args, answers }], samples: [sample] };
      const [[result] = []] = await pool.score(batch, signal, asker);
      if (result === undefined) throw new RangeError("the worker gave no result");
      if (!isUnanswered(result)) return withAccount(result, questions);
      answers.push(...(await askAll(unpackQuestions(result.open), questions)));
    }
  } catch (cause) {
    await questions.close();
    return failed(metric.shortname, cause, questions.usage());
  }
}

/** What the one who has asked adds to a result. */
function withAccount(result: Result, questions: Interview): Result {
  const usage = questions.usage();
  if (result.error !== null) return { ...result, usage };
  return {
    ...result,
    explanation: [result.explanation, ...questions.notes()].join(" "),
    metadata: { ...result.metadata, ...questions.record() },
    usage,
  };
}

/** @throws what the judge throws that is not its own error, once all have answered */
async function askAll(open: readonly OpenQuestion[], questions: Interview): Promise<readonly GivenAnswer[]> {
  const asking: Promise<GivenAnswer>[] = [];
  for (const each of open) {
    // Preparing a long question takes a moment, in which nobody else is served.
    await setImmediate();
    const answer = answerTo(each, questions);
    // An error is looked at when all have answered.
    answer.catch(() => undefined);
    asking.push(answer);
  }
  await Promise.allSettled(asking);
  return await Promise.all(asking);
}

async function answerTo(
  { key, question, material, run, correction }: OpenQuestion,
  questions: Interview,
): Promise<GivenAnswer> {
  try {
    return { key, value: await questions.ask(known(question), material, run, correction) };
  } catch (cause) {
    if (!(cause instanceof JudgeError)) throw cause;
    const { kind, message, status } = cause;
    return { key, failure: { kind, message, status, correction: cause.correction } };
  }
}

/** The same object each time, as in a metric: what is made of its schema is kept by that. */
function known(question: Question): Question {
  const name = `${question.id} ${question.version}`;
  const first = questionsByName.get(name) ?? question;
  questionsByName.set(name, first);
  return first;
}

const questionsByName = new Map<string, Question>();
