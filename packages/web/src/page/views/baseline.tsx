import type { ReportComparison, ReportMetric } from "../../report/report-data.ts";
import { allRows, type RowsQuery } from "../address/page-place.ts";
import type { Navigation } from "../address/use-navigation.ts";
import { countChanges, metricChanges } from "../data/count-changes.ts";
import type { RunData } from "../data/run-data.ts";
import { counted, countText, scoreText } from "../text/figures.ts";
import { visibleLine } from "../text/visible.ts";
import { Problem } from "./problem.tsx";
import { Change } from "./score.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

type Props = { readonly data: RunData; readonly navigation: Navigation };

/** What became of rows and metrics beside the baseline. */
export function BaselineView({ data: { run }, navigation }: Props) {
  const { comparison } = run;
  if (comparison === null) return <Problem says="This run was not compared with a baseline." />;
  const rows = (query: Partial<RowsQuery>) =>
    navigation.href({ view: "rows", row: null, query: { ...allRows, sort: "change", ...query } });
  return (
    <main id="main" class="page" tabIndex={-1}>
      <section>
        <h1>Beside {visibleLine(comparison.baseline, 80)}</h1>
        <p class="note">
          {comparison.tolerance === 0
            ? "Any change of a score counts."
            : `A score that changes by at most ${scoreText(comparison.tolerance)} points counts as unchanged.`}
        </p>
      </section>
      <RowsBar comparison={comparison} rows={rows} />
      <section>
        <h2>Metrics</h2>
        <ScrollRegion label="Metrics">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Metric</th>
                {["Before", "Now", "Change", "Better", "Worse", "Unchanged", "No score"].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {run.metrics.map((metric) => (
                <MetricLine key={metric.shortname} metric={metric} comparison={comparison} rows={rows} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </section>
    </main>
  );
}

type RowsHref = (query: Partial<RowsQuery>) => string;
type BarProps = { readonly comparison: ReportComparison; readonly rows: RowsHref };

function RowsBar({ comparison, rows }: BarProps) {
  const counts = countChanges(comparison);
  const shares = (["worse", "better", "unchanged", "new"] as const).map(
    (name) => [name, counts[name]] as const,
  );
  return (
    <section aria-label="Rows">
      <div class="stack" aria-hidden="true">
        {shares.map(
          ([name, count]) => count > 0 && <span key={name} class={name} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul class="legend">
        {shares.map(([name, count]) => (
          <li key={name}>
            <a href={rows({ show: name })}>
              <span class={`dot ${name}`} aria-hidden="true" />
              <span class="figure">{countText(count)}</span> {name}
            </a>
          </li>
        ))}
        <li>
          <span class="figure">{countText(comparison.gone)}</span> gone
        </li>
      </ul>
      {comparison.gone > 0 && (
        <p class="note">
          {counted(comparison.gone, "row")} of the baseline {comparison.gone === 1 ? "is" : "are"} not in this
          run. A baseline keeps scores, not texts, so they cannot be shown.
        </p>
      )}
    </section>
  );
}

type LineProps = BarProps & { readonly metric: ReportMetric };

function MetricLine({ metric, comparison, rows }: LineProps) {
  const { shortname, mean } = metric;
  const before = comparison.means[shortname];
  const counts = metricChanges(metric, comparison);
  return (
    <tr>
      <th scope="row">{visibleLine(shortname, 60)}</th>
      <td class="number muted">{scoreText(before ?? null)}</td>
      <td class="number strong">{scoreText(mean)}</td>
      <td class="number">{before === undefined || mean === null ? "–" : <Change rise={mean - before} />}</td>
      {(["better", "worse", "unchanged"] as const).map((show) => (
        <td key={show} class="number">
          {counts[show] === 0 ? (
            <span class="muted">0</span>
          ) : (
            <a
              href={rows({ show, metric: shortname })}
              aria-label={`${counted(counts[show], "row")} ${show}`}
            >
              {countText(counts[show])}
            </a>
          )}
        </td>
      ))}
      <td class="number muted">{countText(counts.unscored)}</td>
    </tr>
  );
}
