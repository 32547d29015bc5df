import { requestOf } from "./judged/request.ts";
import type { Field, Sample } from "./sample.ts";

/** How much there is of one field. */
type TextSize = {
  /** UTF-16 units. */
  readonly characters: number;
  /** Sentences, or a few more: a quick count, which takes each mark before white space for an end. */
  readonly sentences: number;
  /** The same of different sentences: each text has those that it repeats once. */
  readonly distinct_characters: number;
  readonly distinct_sentences: number;
};

/** How much there is to judge: the number of samples, and all that is in each of their fields together. */
export type SampleSize = {
  readonly rows: number;
  /** UTF-16 units of what an output replies to, as far as the judge is shown it. */
  readonly request_characters: number;
} & { readonly [F in Field]: TextSize };

/**
 * The size of one sample. A text of more than 200,000 characters is measured at twenty places, and is taken
 * to be alike in between: counting all its sentences would hold up others.
 */
export function sizeOfSample(sample: Sample): SampleSize {
  const request_characters = requestOf(sample).request?.length ?? 0;
  return sizeBy({ rows: 1, request_characters }, (field) => sizeOfTexts([sample[field]].flat()));
}

/** The size of two lots of samples together. */
export function addSizes(one: SampleSize, other: SampleSize): SampleSize {
  return combined(one, other, 1);
}

/** The size of what is in the first lot and not in the second, which is a part of it. */
export function subtractSizes(all: SampleSize, part: SampleSize): SampleSize {
  return combined(all, part, -1);
}

function combined(one: SampleSize, other: SampleSize, sign: 1 | -1): SampleSize {
  const counts = {
    rows: one.rows + sign * other.rows,
    request_characters: one.request_characters + sign * other.request_characters,
  };
  return sizeBy(counts, (field) => addTexts(one[field], other[field], sign));
}

function sizeBy(
  counts: Pick<SampleSize, "rows" | "request_characters">,
  sizeOf: (field: Field) => TextSize,
): SampleSize {
  return {
    ...counts,
    prompt: sizeOf("prompt"),
    input: sizeOf("input"),
    context: sizeOf("context"),
    output: sizeOf("output"),
    golden_answer: sizeOf("golden_answer"),
  };
}

function addTexts(one: TextSize, other: TextSize, sign: 1 | -1): TextSize {
  return {
    characters: one.characters + sign * other.characters,
    sentences: one.sentences + sign * other.sentences,
    distinct_characters: one.distinct_characters + sign * other.distinct_characters,
    distinct_sentences: one.distinct_sentences + sign * other.distinct_sentences,
  };
}

function sizeOfTexts(parts: readonly unknown[]): TextSize {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== "")
    .map((part) => sizeOfText(typeof part === "string" ? part : JSON.stringify(part)))
    .reduce((sum, size) => addTexts(sum, size, 1), noText);
}

function sizeOfText(text: string): TextSize {
  if (text.length <= longestMeasured) return measured(text);
  const length = longestMeasured / places;
  const step = (text.length - length) / (places - 1);
  const starts = Array.from({ length: places }, (_, at) => Math.round(at * step));
  // With a paragraph's end in between, so that no sentence goes on from one place to the next.
  const sampled = measured(starts.map((start) => text.slice(start, start + length)).join("\n\n"));
  const scaled = (count: number): number => Math.round((count * text.length) / sampled.characters);
  return {
    characters: text.length,
    sentences: scaled(sampled.sentences),
    distinct_characters: scaled(sampled.distinct_characters),
    distinct_sentences: scaled(sampled.distinct_sentences),
  };
}

/** In UTF-16 units. */
const longestMeasured = 200_000;
const places = 20;

function measured(text: string): TextSize {
  const pieces = text.split(ends);
  const distinct = pieces.length === 1 ? pieces : [...new Set(pieces)];
  return {
    characters: text.length,
    sentences: pieces.length,
    distinct_characters: distinct.reduce((sum, { length }) => sum + length, 0),
    distinct_sentences: distinct.length,
  };
}

const noText: TextSize = { characters: 0, sentences: 0, distinct_characters: 0, distinct_sentences: 0 };

/** Where a sentence may end, and another follows. */
const ends = /(?<=[.!?…]["'”’»\)\]]{0,3})\s+(?=\S)|(?<=[\p{Sentence_Terminal}--[.!?]])(?=\S)|\n\s*\n/v;

/** The size of no sample. */
export const noSize: SampleSize = sizeBy({ rows: 0, request_characters: 0 }, () => noText);
