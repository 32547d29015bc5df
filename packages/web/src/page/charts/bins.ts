/** Scores from `min` to `max`, and how many there are. Only the last bin has its upper end, too. */
export type Bin = {
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** How many of them reach the threshold. */
  readonly passed: number;
};

/** Counts scores from 0 to 100 in as many bins of the same width. */
export function binsOf(scores: readonly (number | null)[], threshold: number, count: number): readonly Bin[] {
  const bins = Array.from({ length: count }, (_, at) => ({
    min: (100 * at) / count,
    max: (100 * (at + 1)) / count,
    count: 0,
    passed: 0,
  }));
  for (const score of scores) {
    if (score === null) continue;
    const bin = bins[Math.min(count - 1, Math.max(0, Math.floor((score * count) / 100)))];
    if (bin === undefined) continue;
    bin.count += 1;
    if (score >= threshold) bin.passed += 1;
  }
  return bins;
}
