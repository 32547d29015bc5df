import type { ReportEvaluation, ReportMetric } from "../../report/report-data.ts";
import { isEvaluated, riseOf } from "../data/run-data.ts";
import { dollarsText, scoreText, timeText } from "../text/figures.ts";
import { ShownText } from "../text/shown-text.tsx";
import { visibleLine } from "../text/visible.ts";
import { Change } from "../views/score.tsx";

type Props = {
  readonly metric: ReportMetric;
  /** From 0. */
  readonly row: number;
  readonly evaluation: ReportEvaluation | undefined;
  /** How many points do not count as a change. */
  readonly tolerance: number;
};

/** What a metric says of a row: its score, why, and what else is known. */
export function RowMetric({ metric, row, evaluation, tolerance }: Props) {
  const { shortname, costs, model_slug, args } = metric;
  const [outcome, value, says] = outcomeOf(metric, row);
  const rise = riseOf(metric, row);
  const facts: readonly (readonly [string, string | null])[] = [
    ["Judge", model_slug],
    ["Cost", costs === null ? null : dollarsText(costs[row] ?? null)],
    ["Arguments", args === null || Object.keys(args).length === 0 ? null : JSON.stringify(args)],
    ["Scored", evaluation?.finished_at ? timeText(evaluation.finished_at) : null],
  ];
  return (
    <article class={`evaluation ${outcome}`}>
      <header>
        <h2>{visibleLine(shortname, 60)}</h2>
        {rise !== null && rise !== 0 && <Change rise={rise} tolerance={tolerance} />}
        <span class="big-score">{value}</span>
      </header>
      <p class="note">{says}</p>
      {evaluation?.explanation && (
        <div class="explanation">
          <ShownText text={evaluation.explanation} />
        </div>
      )}
      <Metadata metadata={evaluation?.metadata} />
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{visibleLine(value, 200)}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}

/** Its class, the score in large figures, and a sentence. */
function outcomeOf(metric: ReportMetric, row: number): readonly [string, string, string] {
  const { scores, threshold } = metric;
  const score = scores[row] ?? null;
  if (!isEvaluated(metric, row)) return ["absent", "–", "Not evaluated."];
  if (score === null) return ["error", "error", "No score could be found."];
  return score >= threshold
    ? ["pass", scoreText(score), `Reaches ${scoreText(threshold)}.`]
    : ["fail", scoreText(score), `Below ${scoreText(threshold)}.`];
}

function Metadata({ metadata }: { readonly metadata: ReportEvaluation["metadata"] | undefined }) {
  if (metadata === null || metadata === undefined || Object.keys(metadata).length === 0) return null;
  return (
    <details>
      <summary>Metadata</summary>
      <div class="metadata">
        <ShownText text={JSON.stringify(metadata, undefined, 2)} />
      </div>
    </details>
  );
}
