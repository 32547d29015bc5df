import { fitAnswer } from "../judge/fit-answer.ts";
import { JudgeError } from "../judge/judge-error.ts";
import type { Material, Tools } from "../question.ts";
import type { AnswerForm, FormAnswer, PromptOf } from "./answer-form.ts";
import { withDegrees } from "./degrees.ts";

/**
 * Puts a question, and once more, with the reason, if the answer is of no use.
 *
 * @param use makes something of the answer, or throws what `unusable` gives
 * @throws JudgeError of kind `unparseable` if the second answer is of no use either
 */
export async function answerTo<Kind extends AnswerForm["kind"], Made>(
  tools: Tools,
  question: PromptOf<Kind>,
  material: Material,
  use: (answer: FormAnswer<Kind>) => Made,
  run?: number,
): Promise<Made> {
  try {
    return use(await answerOnce<Kind>(tools, question, material, run));
  } catch (cause) {
    return use(await answerOnce<Kind>(tools, question, material, run, correctionOf(cause)));
  }
}

/**
 * Puts a question and reads the answer.
 *
 * @param correction what was wrong with the last answer to it
 * @throws JudgeError of kind `unparseable` if the answer, from whichever judge, is not of the form asked for
 */
export async function answerOnce<Kind extends AnswerForm["kind"]>(
  tools: Tools,
  question: PromptOf<Kind>,
  material: Material,
  run?: number,
  correction?: string,
): Promise<FormAnswer<Kind>> {
  const fitted = fitAnswer(
    await tools.ask(question, material, run, correction),
    withDegrees(question.schema),
  );
  if ("problem" in fitted) throw unusable(question, fitted.problem);
  // The schema is that of the form.
  return fitted.value as FormAnswer<Kind>;
}

/** The error of an answer that is of no use. `problem` follows "the answer", and quotes nobody. */
export function unusable({ id }: { readonly id: string }, problem: string): JudgeError {
  return new JudgeError("unparseable", `${id}: the judge's answer ${problem}.`, { correction: problem });
}

/**
 * What to tell the judge when a question is put once more.
 *
 * @throws the error itself if asking again does not help
 */
export function correctionOf(cause: unknown): string {
  if (cause instanceof JudgeError && cause.correction !== null) return cause.correction;
  throw cause;
}
