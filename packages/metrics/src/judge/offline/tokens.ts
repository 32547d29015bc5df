import { spaceOutWords } from "../../text/unspaced-scripts.ts";
import { figureOf, inBaseUnit, isNumeral, multiplierOf } from "./figures.ts";
import { keyOf, keyOfTwo } from "./lexicon.ts";

/** A word or figure of a text, as the rules compare it. */
export type Token = {
  /** The same for words that say the same, and for figures of the same amount. */
  readonly key: string;
  /** In lower case. */
  readonly word: string;
  readonly kind: "common" | "content" | "figure";
  /** Capitalized, but not because a sentence begins. */
  readonly name: boolean;
};

/**
 * The words and figures of one sentence.
 *
 * - Figures are numbers in digits (`1,000` is 1000 and `4.0` is 4) and in English words, with what multiplies
 * them (`3 million`). Lengths, weights and volumes are compared in one unit.
 * - A word counts by what `lexicon.yaml` has for its English stem, regardless of case.
 */
export function tokensOf(sentence: string): readonly Token[] {
  const seen = read.get(sentence);
  if (seen !== undefined) return seen;
  const tokens = readTokens(sentence);
  if (read.size >= mostRead) read.clear();
  if (sentence.length <= 200) read.set(sentence, tokens);
  return tokens;
}

/**
 * Sentences read before: several questions are about the same, and words of scripts without blanks take long
 * to find. Bounded as `known` is.
 */
const read = new Map<string, readonly Token[]>();
const mostRead = 10_000;

function readTokens(sentence: string): readonly Token[] {
  const found: Token[] = [];
  for (const piece of spaceOutWords(sentence.normalize("NFKC")).match(pieces) ?? []) {
    const before = found.at(-1);
    const token = tokenOf(piece, found.length === 0);
    const joined = before === undefined ? undefined : joinedWith(before, token);
    if (before === undefined || joined === undefined) found.push(token);
    else found.splice(-1, 1, ...joined);
  }
  return found;
}

/** The keys of content words and figures. */
export function keysOf(sentence: readonly Token[]): ReadonlySet<string> {
  return new Set(sentence.flatMap(({ key, kind }) => (kind === "common" ? [] : [key])));
}

const pieces = /\d+(?:[.,]\d+)*(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*|[%$€£]/gu;

function tokenOf(piece: string, isFirst: boolean): Token {
  const lower = piece.toLowerCase();
  const { word, key, kind } = known.get(lower) ?? learn(lower);
  return {
    word,
    key,
    kind,
    name: kind === "content" && !isFirst && lower !== piece && /^\p{Lu}./u.test(piece),
  };
}

type Entry = Omit<Token, "name">;

/** Words seen before, since a stem takes long to find. Bounded, and filled anew when it is full. */
const known = new Map<string, Entry>();
const mostKnown = 20_000;

function learn(lower: string): Entry {
  const entry = entryOf(lower);
  if (known.size >= mostKnown) known.clear();
  if (lower.length <= 40) known.set(lower, entry);
  return entry;
}

function entryOf(lower: string): Entry {
  if (/^\d/.test(lower) && !/\p{L}/u.test(lower))
    return { word: lower, key: figureOf(lower), kind: "figure" };
  if (isNumeral(lower)) return { word: lower, key: figureOf(lower), kind: "figure" };
  const word = lower.replace(/['’]s$|s['’]$/, "");
  if (/n['’]t$/.test(word)) return { word, key: "not", kind: "common" };
  const plain = word.replace(/['’]\p{L}+$/u, "");
  return { word: plain, key: keyOf(plain), kind: common.has(plain) ? "common" : "content" };
}

/** What two tokens become that say one thing together, or undefined if they do not. */
function joinedWith(before: Token, next: Token): readonly Token[] | undefined {
  if (before.kind === "figure") {
    const amount = multiplierOf(before, next) ?? undefined;
    if (amount !== undefined) return [{ ...before, word: `${before.word} ${next.word}`, key: amount }];
    const converted = inBaseUnit(before.key, next.key);
    if (converted !== undefined)
      return [
        { ...before, key: converted.amount },
        { ...next, key: converted.unit },
      ];
    return undefined;
  }
  const key = keyOfTwo(before.word, next.word);
  return key === undefined
    ? undefined
    : [{ ...before, word: `${before.word} ${next.word}`, key, kind: "content" }];
}

const common = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can
  could did do does doing down during each either else etc even ever every few for from further had has have having he her
  here hers him his how however i if in into is it its itself just let like made make many may me might more most much must
  my of off on once only or other our ours out over own per please rather s same shall she should since so some such t than
  that the their theirs them then there therefore these they this those though through thus to too under until up upon us
  very was we were what when where whether which while who whom whose why will with within would yes you your yours
  answer answers equals equal result total reply response correct sure well ok okay
  not no never none nobody nothing neither nor without cannot don doesn didn isn aren wasn weren won wouldn couldn shouldn
  less fewer least several half always sometimes often rarely seldom usually everyone everybody`.split(/\s+/),
);
