/** A score and whether people, or the makers of the data, find the row good. */
export type Scored = { readonly score: number; readonly good: boolean };

/** How often a good row scores higher than a bad one; a tie counts one half. */
export function areaUnderCurve(rows: readonly Scored[]): number {
  const sorted = rows.toSorted((a, b) => a.score - b.score);
  const good = rows.filter((row) => row.good).length;
  let sum = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end += 1;
    // Rows of equal score share the mean of their ranks.
    sum += sorted.slice(at, end).filter((row) => row.good).length * ((at + 1 + end) / 2);
    at = end;
  }
  return (sum - (good * (good + 1)) / 2) / (good * (rows.length - good));
}

/**
 * At a threshold: the share of bad rows below it, of good rows below it, and the mean share judged rightly.
 */
export function accuracy(
  rows: readonly Scored[],
  threshold: number,
): { found: number; flagged: number; balanced: number } {
  const below = (of: readonly Scored[]) => of.filter(({ score }) => score < threshold).length / of.length;
  const [flagged, found] = [below(rows.filter(({ good }) => good)), below(rows.filter(({ good }) => !good))];
  return { found, flagged, balanced: (found + 1 - flagged) / 2 };
}
