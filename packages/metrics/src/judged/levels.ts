import type { AnswerForm, Prompt } from "./answer-form.ts";
import type { Level } from "./scale.ts";
import { schemaOf } from "./schema-of.ts";

type Verdicts = Extract<AnswerForm, { kind: "verdicts" }>;

/** The levels of a scale by the names that the judge gives as verdicts: `level_1` is the first. */
export function levelsByName(levels: readonly Level[]): ReadonlyMap<string, Level> {
  return new Map(levels.map((level, at) => [nameOf(at), level]));
}

/** The levels as the judge reads them, in order. */
export function levelsInWords(levels: readonly Level[]): readonly string[] {
  return levels.map(
    ({ label, description }, at) => `${nameOf(at)}: ${label}${description === "" ? "" : `. ${description}`}`,
  );
}

/**
 * Makes of a question one whose verdicts are the levels of a scale, by their number. The names of the levels
 * are places, so that no word of a request gets into the question; and there is one schema for each number.
 */
export function withLevels(question: Prompt<Verdicts>): (count: number) => Prompt<Verdicts> {
  const made = new Map<number, Prompt<Verdicts>>();
  return (count) => {
    const prompt = made.get(count) ?? makeLevels(question, count);
    made.set(count, prompt);
    return prompt;
  };
}

function makeLevels(question: Prompt<Verdicts>, count: number): Prompt<Verdicts> {
  const names = Array.from({ length: count }, (_, at) => nameOf(at));
  // The places of the levels, from 0 to 1. What they stand for is in the scale.
  const values = Object.fromEntries(names.map((name, at) => [name, at / (count - 1)]));
  const answer = { ...question.answer, values };
  return { ...question, answer, schema: schemaOf(answer) };
}

function nameOf(at: number): string {
  return `level_${at + 1}`;
}
