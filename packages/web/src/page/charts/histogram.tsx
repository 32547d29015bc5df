import type { ReportMetric } from "../../report/report-data.ts";
import { counted, scoreText } from "../text/figures.ts";
import { type Bin, binsOf } from "./bins.ts";

type Props = {
  readonly metric: Pick<ReportMetric, "shortname" | "scores" | "threshold">;
  /** Without an axis and without links, as in a table. */
  readonly isSmall?: boolean;
  /** Where the rows of a bin are. */
  href?(bin: Bin): string;
};

/** How often each score occurs, with the line of the threshold. */
export function Histogram({ metric, isSmall = false, href }: Props) {
  const { scores, threshold, shortname } = metric;
  const bins = binsOf(scores, threshold, isSmall ? 20 : 25);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const size = isSmall ? { width: 120, height: 28, foot: 0 } : { width: 600, height: 190, foot: 24 };
  const step = size.width / bins.length;
  const tall = size.height - size.foot - (isSmall ? 2 : 18);
  const base = size.height - size.foot;
  const bars = bins.map((bin, at) => {
    const height = bin.count === 0 ? 0 : Math.max(2, (tall * bin.count) / most);
    const passed = bin.count === 0 ? 0 : (height * bin.passed) / bin.count;
    const place = { x: at * step + 0.5, width: step - 1 };
    const bar = (
      <>
        <rect {...place} y={base - height} height={height - passed} class="bar fail" />
        <rect {...place} y={base - passed} height={passed} class="bar pass" />
      </>
    );
    if (href === undefined || bin.count === 0) return bar;
    const name = `${scoreText(bin.min)} to ${scoreText(bin.max)}: ${counted(bin.count, "row")}`;
    return (
      <a key={bin.min} href={href(bin)} aria-label={name}>
        <title>{name}</title>
        <rect x={at * step} y={0} width={step} height={base} class="catch" />
        {bar}
      </a>
    );
  });
  const line = (threshold / 100) * size.width;
  return (
    <svg
      class={isSmall ? "histogram small" : "histogram"}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role={isSmall ? "img" : "group"}
      aria-label={`Scores of ${shortname}, threshold ${scoreText(threshold)}`}
    >
      {bars}
      <line x1={0} x2={size.width} y1={base} y2={base} class="axis" />
      <line x1={line} x2={line} y1={isSmall ? 0 : 12} y2={base} class="threshold" />
      {!isSmall && <Axis width={size.width} y={size.height - 6} line={line} threshold={threshold} />}
    </svg>
  );
}

type AxisProps = {
  readonly width: number;
  readonly y: number;
  readonly line: number;
  readonly threshold: number;
};

function Axis({ width, y, line, threshold }: AxisProps) {
  const anchor = line > width - 60 ? "end" : line < 60 ? "start" : "middle";
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus.
    <g aria-hidden="true">
      {[0, 25, 50, 75, 100].map((score) => (
        <text
          key={score}
          x={(score / 100) * width}
          y={y}
          class="tick"
          text-anchor={score === 0 ? "start" : score === 100 ? "end" : "middle"}
        >
          {score}
        </text>
      ))}
      <text x={line} y={9} class="tick threshold-label" text-anchor={anchor}>
        threshold {scoreText(threshold)}
      </text>
    </g>
  );
}
