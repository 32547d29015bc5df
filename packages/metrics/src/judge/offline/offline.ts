import type { Material } from "../../metric.ts";
import type { Judge } from "../judge.ts";
import { JudgeError } from "../judge-error.ts";
import { rules } from "./rules.ts";

/** So much of each text is read, in UTF-16 units: a bound on the work. */
const longest = 100_000;

/**
 * A judge without a model. It answers every question of the judged metrics by rules on words and patterns,
 * made for English, always the same for the same material, in this process and without a network.
 *
 * Good for trying things out, for demonstrations, and for testing what is built on the metrics. It sees which
 * words two texts share, which figures differ and which phrases are known; it does not understand. Its scores
 * are no judgement of quality.
 *
 * Of each text it reads the first 100,000 UTF-16 units. Tokens are estimated at four units each, rounded up,
 * for instructions and material in and the answer out.
 */
export const offlineJudge: Judge = {
  name: "offline",
  async ask({ question, material, signal }) {
    if (signal?.aborted) throw new JudgeError("aborted", "The question was aborted by the caller.");
    const rule = Object.hasOwn(rules, question.id) ? rules[question.id] : undefined;
    if (rule === undefined)
      throw new JudgeError("refused", `the offline judge has no rule for ${question.id}`);
    const value = rule(shortened(material));
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
