import { sentences } from "../../text/sentences.ts";
import { figureOf } from "./figures.ts";
import { remembering } from "./remembering.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A text to look things up in, which is read once for all look-ups. */
export type Source = {
  /** The tokens of all sentences, one after the other. */
  readonly tokens: readonly Token[];
  /** For each token the place of its sentence. */
  readonly sentenceOf: readonly number[];
  readonly sentences: readonly (readonly Token[])[];
  /** The first places of each content word and figure, and of each common word with the word after it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly names: ReadonlySet<string>;
  /** Of all words, common ones too. */
  readonly keys: ReadonlySet<string>;
};

/**
 * The most places that are kept of one word, so that a text that repeats it takes no longer to look through.
 */
const mostPlaces = 32;

export function sourceOf(texts: readonly string[]): Source {
  const read = texts.flatMap(sentences).map(tokensOf);
  const tokens = read.flat();
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const key = token.kind !== "common" ? token.key : next === undefined ? undefined : startOf(token, next);
    if (key === undefined) continue;
    const found = places.get(key);
    if (found === undefined) places.set(key, [at]);
    else if (found.length < mostPlaces) found.push(at);
  }
  return {
    tokens,
    sentenceOf: read.flatMap((sentence, at) => sentence.map(() => at)),
    sentences: read,
    places,
    names: new Set(tokens.flatMap(({ name, key }) => (name ? [key] : []))),
    keys: new Set(tokens.map(({ key }) => key)),
  };
}

/** The source of one text. Several questions in a row are about the same. */
export const sourceOfText = remembering((text) => sourceOf([text]));

/** What a common word is looked up by if a passage begins with it: alone it would be found everywhere. */
export function startOf(common: Token, next: Token): string {
  return `${common.key} ${next.key}`;
}

/** Whether the source has a content word or figure; a figure also with a blank in it, as in "3, 000". */
export function has({ places, tokens }: Source, { key, word, kind }: Token): boolean {
  if (places.has(key)) return true;
  const [first = "", ...others] = kind === "figure" ? word.split(/[.,]/) : [];
  if (others.length === 0) return false;
  return (places.get(figureOf(first)) ?? []).some((place) =>
    others.every((part, at) => tokens[place + 1 + at]?.word === part),
  );
}

/**
 * The sentence of the source that has most of the claim's content words and figures, names before others, and
 * the first of those that have as many; undefined if none has any.
 */
export function closestSentence(claim: readonly Token[], source: Source): readonly Token[] | undefined {
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const token of claim) {
    if (token.kind === "common" || seen.has(token.key)) continue;
    seen.add(token.key);
    const weight = token.name || source.names.has(token.key) ? 1.25 : 1;
    let last = -1;
    for (const place of source.places.get(token.key) ?? []) {
      const at = source.sentenceOf[place] ?? 0;
      if (at !== last) counts.set(at, (counts.get(at) ?? 0) + weight);
      last = at;
    }
  }
  let [closest, most] = [-1, 0];
  for (const [at, count] of counts)
    if (count > most || (count === most && at < closest)) [closest, most] = [at, count];
  return source.sentences[closest];
}
