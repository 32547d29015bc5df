import type { Judge } from "../judge.ts";
import { abortedByCaller } from "../judge-error.ts";

/**
 * A judge without a model. It answers every question of the judged metrics by rules on words and patterns,
 * made for English. The same material always gets the same answer, in this process and without a network.
 *
 * Good for trying things out, for demonstrations, and for testing what is built on the metrics. It sees how
 * the wording of two texts agrees, which figures, names and opposites differ and which phrases are known,
 * but it does not understand them: its scores say little about quality.
 *
 * It says what it cannot know: it refuses to find a text harmless that is in another language than English,
 * and its notes name such a language and what it did not read. It reads the first 100,000 UTF-16 units of
 * each text, and 400,000 of a list. Tokens are estimated at four units each, rounded up: instructions and
 * material as input, the answer as output.
 *
 * @throws JudgeError of kind `refused`, when asked, for a question that it has no rule for, and for a text in
 * another language that it would have to call harmless
 */
export const offlineJudge: Judge = {
  name: "offline",
  async ask({ question, material, signal }) {
    if (signal?.aborted) throw abortedByCaller();
    const { answerByRule } = await prepareOfflineJudge();
    const { value, notes, length } = answerByRule(question, material);
    const usage = {
      input_tokens: tokens(question.instructions.length) + tokens(length),
      output_tokens: tokens(JSON.stringify(value).length),
    };
    return { value, usage, notes };
  },
};

let loading: Promise<typeof import("./answer-by-rule.ts")> | undefined;

/**
 * Loads the rules of the offline judge with their tables, which take a tenth of a second: who asks another
 * judge, or none, does without. They are loaded by the first question, unless they have been before.
 */
export function prepareOfflineJudge(): Promise<typeof import("./answer-by-rule.ts")> {
  loading ??= import("./answer-by-rule.ts");
  return loading;
}

function tokens(units: number): number {
  return Math.ceil(units / 4);
}
