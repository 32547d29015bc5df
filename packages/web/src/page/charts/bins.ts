/** Scores from `min` to `max`, and how many there are. Only the last bin has its upper end, too. */
export type Bin = { readonly min: number; readonly max: number; readonly count: number };

/** Counts scores from 0 to 100 in as many bins of the same width. */
export function binsOf(scores: readonly (number | null)[], count: number): readonly Bin[] {
  const counts = new Array<number>(count).fill(0);
  for (const score of scores) {
    if (score === null) continue;
    const at = Math.min(count - 1, Math.max(0, Math.floor((score * count) / 100)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((each, at) => ({ min: (100 * at) / count, max: (100 * (at + 1)) / count, count: each }));
}
