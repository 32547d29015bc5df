import type { Ask } from "../ask.ts";
import { instructionsForAll } from "../judge/instructions-for-all.ts";
import type { Args, Metric } from "../metric.ts";
import type { Usage } from "../question.ts";
import type { SampleSize } from "../sample-size.ts";

/**
 * The tokens that judging usually takes: every question once, at four characters a token. It may be half or
 * twice as many, as models count and write differently.
 *
 * The estimate for several samples together is never below the sum of their estimates.
 *
 * @param args checked, with the defaults filled in
 * @returns null for a metric without a judge
 */
export function expectedUsage(metric: Metric, args: Args, size: SampleSize): Usage | null {
  if (metric.asks === undefined) return null;
  const each = metric.asks(args).map((ask) => usageOf(ask, size));
  return {
    input_tokens: each.reduce((sum, { input_tokens }) => sum + input_tokens, 0),
    output_tokens: each.reduce((sum, { output_tokens }) => sum + output_tokens, 0),
  };
}

function usageOf(
  { question, shown, about, most, listsNames = false, times = 1 }: Ask,
  size: SampleSize,
): Usage {
  const { rows } = size;
  const limit = (most ?? Number.POSITIVE_INFINITY) * rows;
  const elements = Math.min(elementsOf(about, size), limit);
  // One question, and another after every 20 elements.
  const questions = rows + (elements - rows) / perQuestion;
  const asked = (question.instructions.length + instructionsForAll.length) / perToken;
  const read = shown.reduce((sum, part) => sum + charactersOf(part, size), 0) / perToken;
  const listed =
    listsNames || typeof about === "number"
      ? elements * charactersOfName
      : Math.min(charactersOf(about, size), limit * charactersOfSentence);
  return {
    input_tokens: times * (questions * asked + read),
    output_tokens: times * writtenTokens(question.answer.kind, rows, elements, listed),
  };
}

/** Characters that make up a token of English; about what models count. */
const perToken = 4;

/** Elements that are put in one question. */
const perQuestion = 20;

/** Characters of a sentence, of which a limit leaves some out. */
const charactersOfSentence = 120;

/** Characters of something that is listed from a text without being one of its sentences. */
const charactersOfName = 20;

function elementsOf(about: Ask["about"], size: SampleSize): number {
  if (typeof about === "number") return about * size.rows;
  return typeof about === "string" ? size[about].sentences : size[about.distinct].distinct_sentences;
}

function charactersOf(part: Ask["shown"][number], size: SampleSize): number {
  if (part === "request") return size.request_characters;
  if (typeof part === "string") return size[part].characters;
  if ("distinct" in part) return size[part.distinct].distinct_characters;
  return part.texts.reduce((sum, { length }) => sum + length, 0) * size.rows;
}

/** Tokens of the answers. A verdict has a number, five words, a reason and a word. */
function writtenTokens(
  kind: Ask["question"]["answer"]["kind"],
  rows: number,
  elements: number,
  listedCharacters: number,
): number {
  switch (kind) {
    case "texts":
      return listedCharacters / perToken + 4 * elements;
    case "text":
      return listedCharacters / perToken + 5 * rows;
    case "verdicts":
      return 30 * elements;
    case "findings":
      // 50 each, but most texts have none. No answer has more than 20.
      return 5 * rows + 8 * Math.min(elements, 20 * rows);
    case "groups":
      return 40 * rows;
  }
}
