import { type Difference, differencesOf } from "./difference.ts";
import { oppositesOf } from "./lexicon.ts";
import { stanceOf } from "./polarity.ts";
import { quantity } from "./quantity.ts";
import { keysOf, type Token } from "./tokens.ts";
import { order } from "./word-order.ts";

/**
 * Why two sentences that say nearly the same cannot both hold, or undefined if nothing speaks against it: one
 * denies what the other says, has the opposite of a word, another figure or name in the same place, more of
 * something, a certainty for a possibility, or the same words in another order.
 *
 * @param ours the sentence that may claim too much
 */
export function conflictBetween(
  ourWhole: readonly Token[],
  theirWhole: readonly Token[],
): string | undefined {
  const [ours, theirs] = [ourWhole.slice(0, longest), theirWhole.slice(0, longest)];
  const differences = differencesOf(ours, theirs);
  return (
    denial(ours, theirs) ??
    opposite(ours, theirs, differences) ??
    quantity(ours, theirs) ??
    exchanged(differences) ??
    order(ours, theirs, differences)
  );
}

/** How many words of a sentence are compared, since each is compared with each. */
const longest = 80;

function denial(ours: readonly Token[], theirs: readonly Token[]): string | undefined {
  const [own, other] = [stanceOf(ours), stanceOf(theirs)];
  const [ourKeys, theirKeys] = [keysOf(ours), keysOf(theirs)];
  for (const mention of own.mentions) {
    const same = other.mentions.filter(({ key }) => key === mention.key);
    const besideSame = same.filter(({ before }) => before === mention.before);
    const compared = besideSame.length > 0 ? besideSame : same;
    if (compared.length > 0 && compared.every(({ denied }) => denied !== mention.denied))
      return "one of the two denies it";
    if (own.possible.size === 0 && other.possible.has(mention.key))
      return "the source says only that it may be so";
  }
  const prefixed = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...some].some(
      (key) => !others.has(key) && isKnownBase(key, others) && own.denied.has(key) === other.denied.has(key),
    );
  return prefixed(ourKeys, theirKeys) || prefixed(theirKeys, ourKeys)
    ? "one of the two denies it by a prefix"
    : undefined;
}

/** Whether the word without a prefix that denies it is there, as in "unsafe" and "safe". */
function isKnownBase(key: string, others: ReadonlySet<string>): boolean {
  const base = /^(?:un|in|im|ir|il|dis|non)(\p{L}{3,})$/u.exec(key)?.[1];
  // Stems may differ in a final e.
  return (
    base !== undefined && (others.has(base) || others.has(`${base}e`) || others.has(base.replace(/e$/, "")))
  );
}

function opposite(
  ours: readonly Token[],
  theirs: readonly Token[],
  differences: readonly Difference[],
): string | undefined {
  const [own, other] = [stanceOf(ours).denied, stanceOf(theirs).denied];
  const [ourKeys, theirKeys] = [everyKeyOf(ours), everyKeyOf(theirs)];
  const opposed = (some: readonly Token[], others: readonly Token[]) => {
    for (const { key, word } of some) {
      const against = oppositesOf(key);
      const found = others.find((each) => against.has(each.key) && own.has(key) === other.has(each.key));
      if (found !== undefined) return `it says “${word}”, the source “${found.word}”`;
    }
    return undefined;
  };
  const alone = (some: readonly Token[], others: ReadonlySet<string>) =>
    some.filter(({ key }) => !others.has(key));
  for (const { ours: some, theirs: others } of differences) {
    const found = opposed(some, others);
    if (found !== undefined) return found;
  }
  return opposed(alone(ours, theirKeys), alone(theirs, ourKeys));
}

/** Another figure, or another name, in the same place. */
function exchanged(differences: readonly Difference[]): string | undefined {
  for (const { ours, theirs } of differences) {
    if (ours.length > 6 || theirs.length > 6) continue;
    for (const isOfKind of [isFigure, isName]) {
      const [own, other] = [ours.filter(isOfKind), theirs.filter(isOfKind)];
      const [first, second] = [own[0], other[0]];
      if (
        first !== undefined &&
        second !== undefined &&
        own.every((token) => other.every((each) => !mayBeSame(token, each)))
      )
        return `it says “${first.word}”, the source “${second.word}”`;
    }
  }
  return undefined;
}

/** Some texts have a blank in a figure, as in "3, 000". */
function mayBeSame(own: Token, other: Token): boolean {
  return own.key === other.key || (own.kind === "figure" && own.word.split(/[.,]/)[0] === other.word);
}

const isFigure = ({ kind }: Token) => kind === "figure";
const isName = ({ name }: Token) => name;

/** Whether a sentence says a word by denying its opposite: "not open" for "closed". */
export function saysByDenial(sentence: readonly Token[], { key }: Token): boolean {
  const { denied } = stanceOf(sentence);
  return [...oppositesOf(key)].some((opposite) => denied.has(opposite));
}

function everyKeyOf(sentence: readonly Token[]): ReadonlySet<string> {
  return new Set(sentence.map(({ key }) => key));
}
