import { sentences } from "../../text/sentences.ts";
import { contained } from "./gist.ts";
import { deniesSomething } from "./polarity.ts";
import type { Source } from "./source.ts";
import { support } from "./support.ts";
import { keysOf, type Token, tokensOf } from "./tokens.ts";

type Support = ReturnType<typeof support>;

/**
 * Compares statements with a reference, in either direction. As `support`, but with a short reference, of
 * at most three content words and figures, a statement that has all of it agrees, unless it denies
 * something or leaves it open by listing others: "The capital is Paris." agrees with "Paris", "Paris or
 * Rome" does not; the more else it says, the less it agrees. A statement that is as short agrees if the
 * reference has all of it under the same conditions. "Yes" agrees with "yes" alone.
 */
export function agreementWith(source: Source): (statement: string) => Support {
  const reference = keysOf(source.tokens);
  const settled = source.sentences.filter((sentence) => !leavesOpen(sentence));
  return (statement) => {
    const claim = sentences(statement).map(tokensOf);
    const said = keysOf(claim.flat());
    const assent = assentOf(claim.flat());
    const expected = assentOf(source.tokens);
    if (assent !== undefined && expected !== undefined && Math.min(said.size, reference.size) === 0)
      return assent === expected ? agreed : refused;
    if (isShort(reference) && contained(reference, said) === 1)
      return claim.every((sentence) => !leavesOpen(sentence)) || source.sentences.some(leavesOpen)
        ? { verdict: "supported", degree: degreeOf(said.size - reference.size) }
        : refused;
    if (isShort(said)) {
      const holding = source.sentences.filter((sentence) => contained(said, keysOf(sentence)) === 1);
      if (holding.length > 0)
        return holding.some((sentence) => settled.includes(sentence)) ? agreed : refused;
    }
    return support(statement, source);
  };
}

const agreed: Support = { verdict: "supported", degree: 1 };
const refused: Support = {
  verdict: "contradicted",
  degree: 0,
  reason: "it denies it, excludes it or leaves it open",
};

/** What says much more than the reference is not in it. */
function degreeOf(more: number): number {
  return Math.max(0.5, 1 - 0.06 * Math.max(0, more - 3));
}

/** Whether a text says yes or no; undefined if it says neither, or both. */
function assentOf(tokens: readonly Token[]): boolean | undefined {
  const found = new Set(
    tokens.flatMap(({ word }) => (word === "yes" ? [true] : word === "no" ? [false] : [])),
  );
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

function isShort(keys: ReadonlySet<string>): boolean {
  return keys.size > 0 && keys.size <= 3;
}

/** Whether a sentence denies something, or offers a choice. */
function leavesOpen(sentence: readonly Token[]): boolean {
  if (deniesSomething(sentence)) return true;
  return sentence.some(({ word }, at) => word === "or" && at > 0 && at < sentence.length - 1);
}
