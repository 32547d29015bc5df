import { sentences } from "../../text/sentences.ts";
import { conflict, type Gist, gistOf } from "./gist.ts";
import { remembering } from "./remembering.ts";

/** How many sentences with a word are looked at, so that a word in all of them takes no longer. */
const mostHolders = 24;

/** Judges whether each sentence of a text agrees with those others that share words with it. */
export const coherenceOf = remembering((text: string): ((sentence: string) => "agrees" | "contradicts") => {
  const all = sentences(text);
  const gists = all.map(gistOf);
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of gists.entries())
    for (const word of words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [at]);
      else if (known.length < mostHolders) known.push(at);
    }
  const contradicted = new Set<string>();
  for (const [at, gist] of gists.entries())
    for (const other of candidates(gist, holders)) {
      const against = gists[other];
      if (other === at || against === undefined || !conflict(gist, against)) continue;
      contradicted.add(all[at] ?? "").add(all[other] ?? "");
    }
  return (sentence) => (contradicted.has(sentence) ? "contradicts" : "agrees");
});

/** Other sentences that share two words at least, or one with a sentence of hardly more. */
function candidates({ words }: Gist, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const counts = new Map<number, number>();
  for (const word of [...words].slice(0, 100))
    for (const at of holders.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].flatMap(([at, count]) => (count >= 2 || words.size <= 2 ? [at] : []));
}
