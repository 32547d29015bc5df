import { JudgeError } from "../judge/judge-error.ts";
import type { Material, Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { answerTo } from "./answer-to.ts";

/** One element of a list, and what the judge decided on it. */
export type Decided = {
  readonly text: string;
  readonly verdict: string;
  readonly reason: string;
  /** From 0 to 1; null if it does not count. */
  readonly value: number | null;
};

/**
 * Takes statements from a text. A statement has a letter or digit; a text without any has no statements, and
 * no question is put about it.
 *
 * @param limit the most statements; any more that the judge gives are dropped
 */
export async function extract(
  tools: Tools,
  question: Prompt<Extract<AnswerForm, { kind: "texts" }>>,
  material: Material,
  limit?: number,
): Promise<readonly string[]> {
  if (!Object.values(material).flat().some(saysSomething)) return [];
  const bounded = limit === undefined ? material : { ...material, limit: String(limit) };
  const { texts } = await answerTo<"texts">(tools, question, bounded);
  return texts.filter(saysSomething).slice(0, limit);
}

/** Whether there is anything to judge. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Has the judge decide on each element of a list. Verdicts are matched to elements by number, and the last
 * one on an element counts. Elements that the judge skipped are asked about once more; no question is put
 * about an empty list.
 *
 * @param name the key of the list in the material
 * @throws JudgeError of kind `unparseable` if an element is skipped twice: no verdict is made up
 */
export async function decide(
  tools: Tools,
  question: Prompt<Extract<AnswerForm, { kind: "verdicts" }>>,
  name: string,
  elements: readonly string[],
  material: Material,
  run?: number,
): Promise<readonly Decided[]> {
  const decided = new Map<number, Decided>();
  for (let round = 0; round < 2 && decided.size < elements.length; round += 1) {
    const open = [...elements.keys()].filter((at) => !decided.has(at));
    const asked = { [name]: open.map((at) => elements[at] ?? ""), ...material };
    const { verdicts } = await answerTo<"verdicts">(tools, question, asked, run);
    for (const { id, verdict, reason } of verdicts) {
      const at = open[id];
      if (at === undefined) continue;
      const value = question.answer.values[verdict] ?? null;
      decided.set(at, { text: elements[at] ?? "", verdict, reason, value });
    }
  }
  return elements.map((text, at) => {
    const found = decided.get(at);
    if (found !== undefined) return found;
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    throw new JudgeError(
      "unparseable",
      `${question.id}: the judge gave no verdict on ${JSON.stringify(shown)}.`,
    );
  });
}

/**
 * The mean of the values that count, from 0 to 100.
 *
 * @param empty the mean if none counts: each metric decides what that means
 */
export function share(decided: readonly Pick<Decided, "value">[], empty: number): number {
  const values = decided.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? empty : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

/** The elements that count and are below 1. */
export function shortcomings(decided: readonly Decided[]): readonly Decided[] {
  return decided.filter(({ value }) => value !== null && value < 1);
}

/** The reasons of the shortcomings, each with the words that it is about. */
export function reasonsOf(decided: readonly Decided[]): readonly string[] {
  return shortcomings(decided).map(({ text, reason }) =>
    reason === "" ? `“${text}”` : `“${text}”: ${reason}`,
  );
}

/**
 * A sentence on how many are good, and the first reasons why others are not.
 *
 * @param what such as "claims of the output are supported by the input"
 */
export function tell(decided: readonly Decided[], what: string): string {
  if (decided.length === 0) return "There is nothing to judge.";
  const counted = decided.filter(({ value }) => value !== null).length;
  const short = reasonsOf(decided);
  const shown = short.slice(0, 3).map((reason) => ` ${reason.trim().replace(/[.\s]*$/, ".")}`);
  const more = short.length > 3 ? ` And ${short.length - 3} more.` : "";
  return `${counted - short.length} of ${counted} ${what}.${shown.join("")}${more}`;
}
