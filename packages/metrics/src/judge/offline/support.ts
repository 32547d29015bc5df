import { sentences } from "../../text/sentences.ts";
import { conflictBetween, saysByDenial } from "./conflict.ts";
import { contained, shared } from "./gist.ts";
import { remembering } from "./remembering.ts";
import { closestSentence, has, type Source } from "./source.ts";
import { keysOf, type Token, tokensOf } from "./tokens.ts";
import { otherOrder } from "./word-order.ts";
import { departure } from "./wording.ts";

/** A verdict that was measured: how far it holds, from 0 to 1, and why it is not the best. */
export type Graded<Verdict extends string> = {
  readonly verdict: Verdict;
  readonly degree: number;
  readonly reason?: string;
};

type Support = Graded<"supported" | "contradicted" | "absent">;

/** The degree from which a statement is supported: the threshold of most metrics that ask. */
const enough = 0.8;
/** What is left of the degree if only the order contradicts: a summary may say the same in another order. */
const reordered = 0.6;
/** How many words of a statement are looked at. */
const longest = 300;
/**
 * The share of a statement's words that the source must have before a difference counts as a contradiction.
 */
const comparable = 0.5;
/** The share of them, or all but one, that a sentence must have before the two are compared. */
const alike = 0.7;

/**
 * Looks a statement up in a source.
 *
 * - supported: its words and their order are the source's but for a few, or all its content words are in one
 * sentence there; degree 0.8 to 1.
 * - contradicted: most of the words are there, but a figure or name is not, or the closest sentence has most
 * of them and cannot hold together with the statement; degree 0, or at most 0.6 if only the order differs.
 * - absent: neither; the degree falls from 0.8 to 0 with the words that are not there and with how far the
 * order departs from the source's.
 */
export function support(statement: string, source: Source): Support {
  const look = lookUps.get(source) ?? remembering((each) => lookUp(each, source), mostStatements);
  lookUps.set(source, look);
  return look(statement);
}

/** Metrics that look at the same row ask about the same statements. */
const lookUps = new WeakMap<Source, (statement: string) => Support>();
const mostStatements = 100;

function lookUp(statement: string, source: Source): Support {
  const claim = sentences(statement).flatMap(tokensOf).slice(0, longest);
  const content = claim.filter(({ kind }) => kind !== "common");
  if (content.length === 0) return { verdict: "absent", degree: 0, reason: "it has no word to go by" };
  const missing = content.filter((token) => !has(source, token));
  const share = 1 - missing.length / content.length;
  if (share < 0.3) return { verdict: "absent", degree: 0 };
  const closest = closestSentence(claim, source) ?? [];
  const contradiction =
    share < comparable ? undefined : (gapOf(missing) ?? conflictWith(closest, claim, source));
  const degree = degreeOf(claim, source);
  if (contradiction !== undefined) {
    const left = contradiction === otherOrder ? reordered * degree : 0;
    return { verdict: "contradicted", degree: left, reason: contradiction };
  }
  const keys = new Set(closest.map(({ key }) => key));
  if (degree >= enough || content.every((token) => keys.has(token.key) || saysByDenial(closest, token)))
    return { verdict: "supported", degree: Math.max(degree, enough) };
  return { verdict: "absent", degree };
}

/** Sentences that share less are about different things, and differ without a conflict. */
function conflictWith(
  closest: readonly Token[],
  claim: readonly Token[],
  source: Source,
): string | undefined {
  const [ours, theirs] = [keysOf(claim), keysOf(closest)];
  if (ours.size - shared(ours, theirs) > 1 && contained(ours, theirs) < alike) return undefined;
  return conflictBetween(named(claim, source), named(closest, source, claim));
}

/**
 * Words count more than their order: a summary in other words departs from the order everywhere, and what it
 * makes up still has words that are not there.
 */
function degreeOf(claim: readonly Token[], source: Source): number {
  const foreign = claim.filter((token) => !source.keys.has(token.key) && !has(source, token)).length;
  const order = degreeOfOrder(departure(claim, source), claim.length);
  return Math.max(0, 1 - 0.875 * (foreign / claim.length) - 0.375 * (1 - order));
}

/** A statement may depart from the wording of the source once, and a little more the longer it is. */
function degreeOfOrder(departed: number, length: number): number {
  const allowed = 1 + 0.15 * length;
  return departed <= allowed
    ? 1 - ((1 - enough) * departed) / allowed
    : enough * (1 - Math.min(1, (departed - allowed) / length));
}

function gapOf(missing: readonly Token[]): string | undefined {
  const gap = missing.find(({ kind, name }) => kind === "figure" || name);
  return gap === undefined ? undefined : `the source does not have “${gap.word}”`;
}

/**
 * With names at the beginning of the sentence too, if they stand elsewhere in the source or in the other
 * sentence.
 */
function named(
  sentence: readonly Token[],
  { names }: Source,
  other: readonly Token[] = [],
): readonly Token[] {
  const isName = ({ key }: Token) => names.has(key) || other.some((token) => token.name && token.key === key);
  return sentence.map((token) => (!token.name && isName(token) ? { ...token, name: true } : token));
}
