import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { porterStem } from "../../text/porter-stem.ts";

type Lexicon = {
  readonly synonyms: readonly (readonly string[])[];
  readonly antonyms: readonly (readonly [string, string])[];
};

const words = { type: "array", items: { type: "string", minLength: 1 }, minItems: 2 };
const ajv = new Ajv();
const isLexicon = ajv.compile<Lexicon>({
  type: "object",
  properties: {
    synonyms: { type: "array", items: words },
    antonyms: { type: "array", items: { ...words, maxItems: 2 } },
  },
  required: ["synonyms", "antonyms"],
  additionalProperties: false,
});

const lexicon = readLexicon();

function readLexicon(): Lexicon {
  const file = new URL("lexicon.yaml", import.meta.url);
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isLexicon(content)) throw new Error(`${file.pathname}: ${ajv.errorsText(isLexicon.errors)}`);
  return content;
}

const keys = new Map<string, string>();
const secondWords = new Map<string, Map<string, string>>();
for (const [first = "", ...others] of lexicon.synonyms)
  for (const word of [first, ...others]) {
    const [opening = "", closing] = word.split(" ");
    if (closing === undefined) keys.set(stemOf(word), stemOf(first));
    else secondWords.set(opening, (secondWords.get(opening) ?? new Map()).set(closing, stemOf(first)));
  }

/** What a word, in lower case, is compared by: the stem of the word that stands for all that say the same. */
export function keyOf(word: string): string {
  const stem = stemOf(word);
  return keys.get(word) ?? keys.get(stem) ?? stem;
}

/** What two words that follow each other, in lower case, are compared by if they say one thing together. */
export function keyOfTwo(word: string, next: string): string | undefined {
  return secondWords.get(word)?.get(next);
}

/** The keys of the words that cannot hold together with the word of a key. */
export function oppositesOf(key: string): ReadonlySet<string> {
  return opposites.get(key) ?? none;
}

const none: ReadonlySet<string> = new Set();
const opposites = new Map<string, Set<string>>();
for (const sides of lexicon.antonyms) {
  const [left, right] = sides.map((side) => side.split("/").map(keyOf));
  for (const [some = [], others = []] of [
    [left, right],
    [right, left],
  ])
    for (const key of some) opposites.set(key, new Set([...(opposites.get(key) ?? []), ...others]));
}

function stemOf(word: string): string {
  return porterStem(word);
}
