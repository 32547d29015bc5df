import type { Material } from "../../metric.ts";
import type { Judge } from "../judge.ts";
import { abortedByCaller, JudgeError } from "../judge-error.ts";
import { rules } from "./rules.ts";
import { withWords } from "./with-words.ts";

/** How much of each text is read, in UTF-16 units, to bound the work. */
const longest = 100_000;

/**
 * A judge without a model. It answers every question of the judged metrics by rules on words and patterns,
 * made for English. The same material always gets the same answer, in this process and without a network.
 *
 * Good for trying things out, for demonstrations, and for testing what is built on the metrics. It sees which
 * words two texts share, which figures differ and which phrases are known, but it does not understand them:
 * its scores say nothing about quality.
 *
 * It reads the first 100,000 UTF-16 units of each text. Tokens are estimated at four units each, rounded up:
 * instructions and material as input, the answer as output.
 */
export const offlineJudge: Judge = {
  name: "offline",
  async ask({ question, material, signal }) {
    if (signal?.aborted) throw abortedByCaller();
    const rule = Object.hasOwn(rules, question.id) ? rules[question.id] : undefined;
    if (rule === undefined)
      throw new JudgeError("refused", `the offline judge has no rule for ${question.id}`);
    const value = withWords(rule(shortened(material)), material);
    const usage = {
      input_tokens: tokens(question.instructions) + tokens(JSON.stringify(material)),
      output_tokens: tokens(JSON.stringify(value)),
    };
    return { value, usage };
  },
};

function shortened(material: Material): Material {
  return Object.fromEntries(
    Object.entries(material).map(([name, part]) => [
      name,
      typeof part === "string" ? part.slice(0, longest) : part.map((element) => element.slice(0, longest)),
    ]),
  );
}

function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}
