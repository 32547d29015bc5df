import { porterStem } from "../../text/porter-stem.ts";
import { sentences } from "../../text/sentences.ts";
import { wordRuns } from "../../text/word-runs.ts";

/**
 * What the rules see of a text: the stems of its content words, its figures, its names, and whether it denies
 * something.
 */
export type Gist = {
  readonly stems: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly negated: boolean;
};

/**
 * Reads the gist of a text.
 *
 * - Content words are all words except common ones; each counts by its English stem, regardless of case. A
 * text that has only common words keeps them, unless it has figures.
 * - Figures are numbers in digits (`1,000` is 1000 and `4.0` is 4) and the English words from zero to twelve.
 * - Names are the capitalized words inside a sentence, since the first word of a sentence is capitalized
 * anyway.
 */
export function gistOf(text: string): Gist {
  const words = wordRuns(text.normalize("NFKC").toLowerCase()).filter((word) => !/^\p{N}+$/u.test(word));
  const figures = figuresOf(text);
  const content = words.filter((word) => !common.has(word) && !numerals.has(word));
  const kept = content.length > 0 || figures.size > 0 ? content : words;
  return {
    stems: new Set(kept.map(porterStem)),
    figures,
    names: namesOf(text),
    negated: /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/i.test(text),
  };
}

function figuresOf(text: string): ReadonlySet<string> {
  const digits = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const words = wordRuns(text.toLowerCase()).flatMap((word) => numerals.get(word) ?? []);
  return new Set([
    ...digits.map((figure) => String(Number(figure.replaceAll(/,(?=\d{3})/g, "")) || figure)),
    ...words,
  ]);
}

function namesOf(text: string): ReadonlySet<string> {
  const inside = sentences(text).flatMap((sentence) => wordRuns(sentence).slice(1));
  const capitalized = inside.filter((word) => /^\p{Lu}./u.test(word) && !common.has(word.toLowerCase()));
  return new Set(capitalized.map((word) => porterStem(word.toLowerCase())));
}

/** How much of the first set is in the second, from 0 to 1; 0 if the first is empty. */
export function contained(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}

/** How many elements two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const each of few) if (many.has(each)) count += 1;
  return count;
}

/** Stems and figures together: everything that counts when two texts are compared. */
export function everything({ stems, figures }: Gist): ReadonlySet<string> {
  return new Set([...stems, ...figures]);
}

const numerals = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, String(value)]),
);

const common = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can
  could did do does doing down during each either else etc even ever every few for from further had has have having he her
  here hers him his how however i if in into is it its itself just let like made make many may me might more most much must
  my of off on once only or other our ours out over own per please rather s same shall she should since so some such t than
  that the their theirs them then there therefore these they this those though through thus to too under until up upon us
  very was we were what when where whether which while who whom whose why will with within would yes you your yours
  answer answers equals equal result total reply response correct sure well ok okay
  not no never none nobody nothing neither nor without cannot don doesn didn isn aren wasn weren won wouldn couldn shouldn`.split(
    /\s+/,
  ),
);
