/** What became of a score that is in two runs. */
export type ScoreDirection = "better" | "worse" | "unchanged";

/**
 * What a rise of a score amounts to. Scores are sums of fractions: a difference in the last digits is not a
 * change.
 *
 * @param rise points from 0 to 100, less than 0 if the score fell
 * @param tolerance how many points a score may rise or fall and count as unchanged
 */
export function scoreDirection(rise: number, tolerance: number): ScoreDirection {
  if (Math.abs(rise) <= tolerance + 1e-9) return "unchanged";
  return rise > 0 ? "better" : "worse";
}
