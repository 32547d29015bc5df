import { createHash } from "node:crypto";
import type { Material, Question } from "../question.ts";

/** A question that a worker cannot answer, on its way to whoever asks the judge. */
export type OpenQuestion = {
  /** The same in each round; others have another one, unless they ask the same. */
  readonly key: string;
  readonly question: Question;
  readonly material: Material;
  readonly run: number | undefined;
  readonly correction: string | undefined;
};

/**
 * Questions as they are sent: each text once. Thousands of questions may show the same long text, and would
 * otherwise be as many copies of it.
 */
export type PackedQuestions = {
  readonly texts: readonly string[];
  readonly questions: readonly (Omit<OpenQuestion, "material"> & { readonly material: Places })[];
};

/** Where in the list of texts each text of a material is. */
type Places = Readonly<Record<string, number | readonly number[]>>;

export function packQuestions(questions: readonly OpenQuestion[]): PackedQuestions {
  const placeOf = new Map<string, number>();
  const place = (text: string): number => {
    const known = placeOf.get(text) ?? placeOf.size;
    placeOf.set(text, known);
    return known;
  };
  const packed = questions.map(({ material, ...rest }) => ({ ...rest, material: mapped(material, place) }));
  return { texts: [...placeOf.keys()], questions: packed };
}

export function unpackQuestions({ texts, questions }: PackedQuestions): readonly OpenQuestion[] {
  return questions.map(({ material, ...rest }) => ({
    ...rest,
    material: mapped(material, (place) => texts[place] ?? ""),
  }));
}

function mapped<From, To>(
  parts: Readonly<Record<string, From | readonly From[]>>,
  change: (part: From) => To,
): Record<string, To | readonly To[]> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, isList(part) ? part.map(change) : change(part)]),
  );
}

function isList<T>(part: T | readonly T[]): part is readonly T[] {
  return Array.isArray(part);
}

/** Makes the keys of the questions of one evaluation; each long text is digested once. */
export function createQuestionKeys(): (question: Omit<OpenQuestion, "key">) => string {
  const digests = new Map<string, string>();
  const short = (text: string): string => {
    if (text.length <= longestInKey) return text;
    const known = digests.get(text) ?? createHash("sha256").update(text).digest("base64");
    digests.set(text, known);
    return known;
  };
  return ({ question: { id, version }, material, run = 0, correction }) =>
    createHash("sha256")
      .update(JSON.stringify([id, version, run, correction, mapped(material, short)]))
      .digest("base64");
}

/** In UTF-16 units: a digest has 44. */
const longestInKey = 100;
