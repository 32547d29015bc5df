import { type ScoreDirection, scoreDirection } from "@aegis/web/report";
import type { RowScores } from "./score-columns.ts";

/** What became of a score. */
export type ScoreChange = {
  readonly metric: string;
  readonly before: number | null;
  readonly after: number | null;
  /** `unscored` if only one of the two evaluations has a score: nobody knows how it changed. */
  readonly change: ScoreDirection | "unscored";
};

/**
 * What became of the scores of a row, of the metrics that it has in both runs. An evaluation that failed in
 * both is left out.
 *
 * @param tolerance how many points a score may rise or fall and count as unchanged
 */
export function scoreChanges(before: RowScores, after: RowScores, tolerance: number): readonly ScoreChange[] {
  return Object.entries(after).flatMap(([metric, now]) => {
    const was = before[metric];
    if (was === undefined || (was === null && now === null)) return [];
    const change = was === null || now === null ? "unscored" : scoreDirection(now - was, tolerance);
    return [{ metric, before: was, after: now, change }];
  });
}

/** A row is worse if one of its scores is, and better if one is better and none is worse. */
export function rowChangeOf(changes: readonly ScoreChange[]): ScoreDirection {
  const has = (wanted: ScoreChange["change"]) => changes.some(({ change }) => change === wanted);
  return has("worse") ? "worse" : has("better") ? "better" : "unchanged";
}
