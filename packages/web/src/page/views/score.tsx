import { scoreDirection } from "../../report/score-direction.ts";
import { changeText, scoreText } from "../text/figures.ts";

type Props = {
  /** Null if the evaluation failed, or there is none. */
  readonly score: number | null;
  readonly isEvaluated: boolean;
  readonly threshold: number;
  /** By how much it rose; null if nobody knows. */
  readonly rise: number | null;
  /** How many points do not count as a change. */
  readonly tolerance: number;
};

/** A score as a number, with a bar and a colour that say whether it passes. */
export function Score({ score, isEvaluated, threshold, rise, tolerance }: Props) {
  if (!isEvaluated) return <span class="muted">not evaluated</span>;
  if (score === null)
    return (
      <span class="score error">
        <span class="score-value">error</span>
      </span>
    );
  const passes = score >= threshold;
  return (
    <span class={`score ${passes ? "pass" : "fail"}`}>
      {rise !== null && rise !== 0 && <Change rise={rise} tolerance={tolerance} />}
      <span class="score-value">
        {scoreText(score)}
        {!passes && <span class="unseen"> (below {scoreText(threshold)})</span>}
      </span>
      <span class="score-bar" style={{ "--share": `${score}%` }} />
    </span>
  );
}

type ChangeProps = { readonly rise: number; readonly tolerance?: number };

/** By how much a score rose or fell, with a colour if that counts. */
export function Change({ rise, tolerance = 0 }: ChangeProps) {
  return <span class={`change ${scoreDirection(rise, tolerance)}`}>{changeText(rise)}</span>;
}
