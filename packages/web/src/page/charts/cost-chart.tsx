import type { ReportMetric } from "../../report/report-data.ts";
import { dollarsText, scoreText } from "../text/figures.ts";
import { costGrid } from "./cost-grid.ts";

/** Scores against what they cost: larger dots are more evaluations. */
export function CostChart({ metric }: { readonly metric: ReportMetric }) {
  const grid = costGrid(metric.scores, metric.threshold, metric.costs);
  if (grid === undefined) return null;
  const most = Math.max(...grid.cells.map(({ count }) => count));
  const [step, pitch] = [width / grid.columns, base / grid.lines];
  const line = base - (metric.threshold / 100) * base;
  return (
    <figure>
      <figcaption>Score against cost</figcaption>
      <svg
        class="histogram"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Scores of ${metric.shortname} against cost, up to ${dollarsText(grid.mostCost)} an evaluation`}
      >
        {grid.cells.map(({ column, line: at, passes, count }) => (
          <circle
            key={`${column} ${at} ${passes}`}
            cx={(column + 0.5) * step}
            cy={base - (at + 0.5) * pitch}
            r={2 + 4 * Math.sqrt(count / most)}
            class={passes ? "dot pass" : "dot fail"}
          />
        ))}
        <line x1={0} x2={width} y1={base} y2={base} class="axis" />
        <line x1={0} x2={width} y1={line} y2={line} class="threshold" />
        <text x={0} y={height - 6} class="tick">
          $0
        </text>
        <text x={width} y={height - 6} class="tick" text-anchor="end">
          {dollarsText(grid.mostCost)} an evaluation
        </text>
        <text x={0} y={10} class="tick">
          {scoreText(100)}
        </text>
      </svg>
    </figure>
  );
}

const [width, height, base] = [600, 190, 166];
