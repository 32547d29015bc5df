import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Navigation } from "../address/use-navigation.ts";
import { changeOf, isEvaluated, numberOf, type RunData } from "../data/run-data.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { RowMetric } from "../row/row-metric.tsx";
import { RowTexts } from "../row/row-texts.tsx";
import type { RowSelection } from "../rows/use-selection.ts";
import { countText } from "../text/figures.ts";
import { Verdict } from "./run-header.tsx";

type Props = {
  readonly data: RunData;
  readonly navigation: Navigation;
  readonly selection: RowSelection;
  /** From 0. */
  readonly row: number;
};

/** A row with all its texts and evaluations, and the ways to its neighbours among the rows that are shown. */
export function RowView({ data, navigation, selection, row }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = useMemo(() => data.rowAt(row), [data, row]);
  const at = selection.rows.indexOf(row);
  const neighbour = (by: number) => {
    const to = at < 0 ? undefined : selection.rows[at + by];
    return to === undefined ? undefined : numberOf(data.run, to);
  };
  const [previous, next] = [neighbour(-1), neighbour(1)];
  const open = (to: number | undefined) => (to === undefined ? undefined : () => navigation.go({ row: to }));
  const back = () => navigation.go({ row: null });
  useKeys({ j: open(next), k: open(previous), Escape: back });
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [row]);
  const change = changeOf(data.run, row);
  return (
    <main id="main" class="page wide" tabIndex={-1}>
      <nav aria-label="Rows" class="row-nav">
        <a href={navigation.href({ row: null })}>← Rows</a>
        <span class="note">
          {at < 0
            ? "not among the rows shown"
            : `${countText(at + 1)} of ${countText(selection.rows.length)}`}
        </span>
        <Step title="Previous" to={previous} navigation={navigation} />
        <Step title="Next" to={next} navigation={navigation} />
      </nav>
      <h1 ref={heading} tabIndex={-1} class="row-title">
        Row {numberOf(data.run, row)}
        <Verdict
          passed={data.run.metrics.every(
            (metric) => !isEvaluated(metric, row) || (metric.scores[row] ?? -1) >= metric.threshold,
          )}
        />
        {change !== undefined && <span class={`tag ${change}`}>{change}</span>}
      </h1>
      <div class="row-columns">
        <RowTexts key={row} row={texts} />
        <section aria-label="Evaluations" class="row-metrics">
          {data.run.metrics.map((metric, at) => (
            <RowMetric
              key={metric.shortname}
              metric={metric}
              row={row}
              evaluation={texts.evaluations[at]}
              tolerance={data.run.comparison?.tolerance ?? 0}
            />
          ))}
        </section>
      </div>
    </main>
  );
}

type StepProps = { readonly title: string; readonly to: number | undefined; readonly navigation: Navigation };

function Step({ title, to, navigation }: StepProps) {
  if (to === undefined) return <span class="step muted">{title}</span>;
  return (
    <a class="step" href={navigation.href({ row: to })}>
      {title}
    </a>
  );
}
