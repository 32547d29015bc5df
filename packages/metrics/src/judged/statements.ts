import type { Material, Tools } from "../question.ts";
import type { PromptOf } from "./answer-form.ts";
import { answerOnce, answerTo, correctionOf, unusable } from "./answer-to.ts";
import { batchesOf } from "./batches.ts";
import { placesOf } from "./places.ts";

/** One element of a list, and what the judge decided on it. */
export type Decided = {
  readonly text: string;
  readonly verdict: string;
  readonly reason: string;
  /** From 0 to 1; null if it does not count. */
  readonly value: number | null;
  /** What counts instead of the value, from 0 to 1, if the judge measured it. */
  readonly degree?: number | undefined;
};

/**
 * Has the judge list texts, such as claims. Each has a letter or digit and counts once, however often it is
 * listed. No question is put about material without a letter or digit.
 *
 * @param says whether the material says something that has to be listed
 * @throws JudgeError of kind `unparseable` if it does, and the judge lists nothing, twice
 */
export async function extract(
  tools: Tools,
  question: PromptOf<"texts">,
  material: Material,
  says: boolean,
): Promise<readonly string[]> {
  if (!Object.values(material).flat().some(saysSomething)) return [];
  return answerTo<"texts", readonly string[]>(tools, question, material, ({ texts }) => {
    const listed = distinct(texts.filter(saysSomething));
    if (listed.length === 0 && says)
      throw unusable(question, "lists nothing, though the text says something");
    return listed;
  });
}

/** Whether there is anything to judge. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Each text once, apart from case and white space: the first of those that are alike. */
export function distinct(texts: readonly string[]): readonly string[] {
  const byWords = new Map<string, string>();
  for (const text of texts) {
    const words = text.trim().toLowerCase().replace(/\s+/g, " ");
    if (!byWords.has(words)) byWords.set(words, text);
  }
  return [...byWords.values()];
}

/** How a list is put to the judge. */
export type DecideOptions = {
  /** Which of several independent answers is wanted. Default: 0 */
  readonly run?: number;
  /**
   * Whether the elements are the parts of one text, in order. Then a batch after the first is preceded by the
   * elements before it, as `sentences_before`.
   *
   * @default false
   */
  readonly inOrder?: boolean;
};

/**
 * Has the judge decide on each element of a list, in batches. A verdict counts if its number and its words
 * name the same element; the last one on an element counts. Elements without a verdict are asked about once
 * more, with the reason; no question is put about an empty list.
 *
 * @param name the key of the list in the material
 * @throws JudgeError of kind `unparseable` if an element is skipped twice: no verdict is made up
 */
export async function decide(
  tools: Tools,
  question: PromptOf<"verdicts">,
  name: string,
  elements: readonly string[],
  material: Material,
  { run, inOrder = false }: DecideOptions = {},
): Promise<readonly Decided[]> {
  const decided = await Promise.all(
    batchesOf(elements).map(({ batch, before }) =>
      decideBatch(tools, question, batch, run, (open) => ({
        [name]: open,
        ...material,
        ...(inOrder && before.length > 0 ? { sentences_before: before } : {}),
      })),
    ),
  );
  return decided.flat();
}

async function decideBatch(
  tools: Tools,
  question: PromptOf<"verdicts">,
  batch: readonly string[],
  run: number | undefined,
  materialWith: (open: readonly string[]) => Material,
): Promise<readonly Decided[]> {
  const decided = new Map<number, Decided>();
  const open = () => [...batch.keys()].filter((at) => !decided.has(at));
  const ask = async (correction?: string) => {
    const asked = open();
    const texts = asked.map((at) => batch[at] ?? "");
    const { verdicts } = await answerOnce(tools, question, materialWith(texts), run, correction);
    const places = placesOf(verdicts, texts);
    for (const [index, { verdict, reason, degree }] of verdicts.entries()) {
      const at = asked[places[index] ?? -1];
      if (at === undefined) continue;
      const value = question.answer.values[verdict] ?? null;
      decided.set(at, { text: batch[at] ?? "", verdict, reason, value, degree });
    }
    const skipped = open().length;
    if (skipped > 0)
      throw unusable(
        question,
        `has no verdict, with number and first words, on ${skipped} of ${asked.length} elements`,
      );
  };
  try {
    await ask();
  } catch (cause) {
    await ask(correctionOf(cause));
  }
  return [...batch.keys()].flatMap((at) => decided.get(at) ?? []);
}

/**
 * The mean of the values that count, from 0 to 100.
 *
 * @param empty the mean if none counts: each metric decides what that means
 */
export function share(decided: readonly Pick<Decided, "value" | "degree">[], empty: number): number {
  const values = decided.flatMap((each) => gradeOf(each) ?? []);
  return values.length === 0 ? empty : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

/** What an element counts: the degree that was measured, or else the value of the verdict. */
export function gradeOf({ value, degree }: Pick<Decided, "value" | "degree">): number | null {
  return value === null ? null : (degree ?? value);
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
