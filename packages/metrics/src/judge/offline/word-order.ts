import type { Difference } from "./difference.ts";
import { contained } from "./gist.ts";
import { keysOf, type Token } from "./tokens.ts";

/** Why two sentences that differ in their order alone cannot both hold. */
export const otherOrder = "the same words are there, but in another order";

/**
 * The same words, and no more others than that, in an order that changes who does what to whom. Words after a
 * preposition can stand elsewhere, as can those beside "and" or a form of "be", and all of them if one of the
 * two sentences is passive.
 */
export function order(
  ours: readonly Token[],
  theirs: readonly Token[],
  differences: readonly Difference[],
): string | undefined {
  const [ourKeys, theirKeys] = [keysOf(ours), keysOf(theirs)];
  // A few words of a long sentence can be told in another order.
  if (contained(ourKeys, theirKeys) < 1 || ourKeys.size < theirKeys.size / 2) return undefined;
  if (isPassive(ours) !== isPassive(theirs)) return undefined;
  const left = new Set(differences.flatMap(({ theirs: some }) => some.map(({ key }) => key)));
  const isBound = differences.some(({ ours: some, ourStart }) =>
    some.some(
      ({ kind, key }, at) =>
        kind === "content" &&
        left.has(key) &&
        !isFree(ours, ourStart + at) &&
        !isFree(
          theirs,
          theirs.findIndex((each) => each.key === key),
        ),
    ),
  );
  return isBound ? otherOrder : undefined;
}

function isFree(sentence: readonly Token[], place: number): boolean {
  const before = sentence
    .slice(Math.max(0, place - 3), place)
    .some(({ word }) => prepositions.has(word) || joints.has(word));
  return before || joints.has(sentence[place + 1]?.word ?? "");
}

const joints = new Set("and or is are was were be".split(" "));
const prepositions = new Set(
  "in on at for from with to of after before during since until when while because if as by about under over according".split(
    " ",
  ),
);

function isPassive(sentence: readonly Token[]): boolean {
  const by = sentence.findIndex(({ word }) => word === "by");
  return sentence
    .slice(Math.max(0, by - 4), Math.max(0, by))
    .some(({ word }) => /^(?:is|are|was|were|been|being|be)$/.test(word));
}
