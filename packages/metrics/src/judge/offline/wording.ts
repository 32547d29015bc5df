import { type Source, startOf } from "./source.ts";
import type { Token } from "./tokens.ts";

/** What it costs to leave a passage of the source for another. */
const jump = 1;
/** To leave words of a sentence out. */
const omission = 0.3;
/** How many words may be left out at once. */
const longestOmission = 25;

/**
 * How far the wording of a claim departs from the source: the cheapest way to put the claim together from
 * passages of it. Going on word by word is free, leaving words of a sentence out costs 0.3, going to another
 * passage 1, a content word that is not there 2 and any other word or figure 0.25.
 */
export function departure(claim: readonly Token[], source: Source): number {
  let states = new Map([[-1, 0]]);
  let least = 0;
  for (const [at, token] of claim.entries()) {
    const next = new Map<number, number>();
    const reach = (place: number, cost: number) => {
      const known = next.get(place);
      if (known === undefined || cost < known) next.set(place, cost);
    };
    const absence = token.kind === "content" ? 2 : 0.25;
    for (const [place, cost] of states) {
      // Whatever is dearer can be reached as cheaply from the cheapest.
      if (cost > least + jump) continue;
      reach(place, cost + absence);
      if (place < 0) continue;
      const following = nextPlace(token, place, source);
      if (following > 0) reach(following, cost + (following === place + 1 ? 0 : omission));
    }
    for (const place of beginnings(claim, at, source))
      reach(place, Math.min(states.get(-1) ?? Infinity, least + jump));
    states = next;
    least = Math.min(...states.values());
  }
  return least;
}

/** Where the token comes next in the same sentence, or right after the place; 0 if it does not. */
function nextPlace(token: Token, place: number, { tokens, sentenceOf }: Source): number {
  if (tokens[place + 1]?.key === token.key) return place + 1;
  const last = Math.min(tokens.length - 1, place + longestOmission);
  for (let at = place + 2; at <= last && sentenceOf[at] === sentenceOf[place]; at += 1)
    if (tokens[at]?.key === token.key) return at;
  return 0;
}

/** Places at which a passage can begin with a token of the claim. */
function beginnings(claim: readonly Token[], at: number, source: Source): readonly number[] {
  const [token, next] = [claim[at], claim[at + 1]];
  if (token === undefined) return [];
  const key = token.kind !== "common" ? token.key : next === undefined ? "" : startOf(token, next);
  return source.places.get(key) ?? [];
}
