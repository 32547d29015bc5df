import type { Token } from "./tokens.ts";

/** More than the source says of the same: "all" for "some". */
export function quantity(ours: readonly Token[], theirs: readonly Token[]): string | undefined {
  const theirAmounts = amountsOf(theirs);
  for (const [key, { rank, word }] of amountsOf(ours)) {
    const other = theirAmounts.get(key);
    if (other === undefined) continue;
    if (rank > other.rank || (rank === 1 && other.rank >= 3))
      return `it says “${word}”, the source “${other.word}”`;
  }
  return undefined;
}

/** The amount words of a sentence, by the content word that follows. */
function amountsOf(sentence: readonly Token[]): ReadonlyMap<string, { rank: number; word: string }> {
  const found = new Map<string, { rank: number; word: string }>();
  for (const [at, { word }] of sentence.entries()) {
    const rank = ranks.get(word);
    const counted =
      rank === undefined ? undefined : sentence.slice(at + 1, at + 5).find(({ kind }) => kind === "content");
    if (rank !== undefined && counted !== undefined) found.set(counted.key, { rank, word });
  }
  return found;
}

const ranks: ReadonlyMap<string, number> = new Map(
  [
    ["few"],
    ["some", "several", "half", "part"],
    ["many"],
    ["most", "majority"],
    ["all", "every", "each", "both", "everyone", "everybody", "entire"],
  ].flatMap((words, at) => words.map((word) => [word, at + 1])),
);
