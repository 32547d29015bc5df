import type { ReportMetric, ReportRun } from "../../report/report-data.ts";
import { allRows } from "../address/page-place.ts";
import type { Navigation } from "../address/use-navigation.ts";
import { Histogram } from "../charts/histogram.tsx";
import { countScored, type RunData } from "../data/run-data.ts";
import {
  counted,
  countText,
  dollarsText,
  durationText,
  scoreText,
  shareText,
  timeText,
} from "../text/figures.ts";
import { runEnd } from "../text/run-end.ts";
import { visibleLine } from "../text/visible.ts";
import { Change } from "./score.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

type Props = { readonly data: RunData; readonly navigation: Navigation };

/** The verdict and its reasons, the figures of the run, and each metric. */
export function Overview({ data, navigation }: Props) {
  const { run } = data;
  return (
    <main id="main" class="page" tabIndex={-1}>
      <section class="hero">
        <h1>{run.cancelled === undefined ? `The run ${runEnd(run)}` : "The run was cancelled"}</h1>
        <ul class="checks">
          {run.checks.map(({ passed, says }) => (
            <li key={says} class={passed ? "pass" : "fail"}>
              <span class="unseen">{passed ? "Passed: " : "Failed: "}</span>
              {visibleLine(says, 300)}
            </li>
          ))}
        </ul>
      </section>
      <Figures run={run} navigation={navigation} />
      <section>
        <h2>Metrics</h2>
        <MetricsTable run={run} navigation={navigation} />
      </section>
      <Failures run={run} navigation={navigation} />
    </main>
  );
}

/** Its name, its value and a note. */
type Figure = readonly [string, string, string];

function Figures({ run, navigation }: { readonly run: ReportRun; readonly navigation: Navigation }) {
  const failed = run.rows - run.rows_passed;
  const figures: readonly Figure[] = [
    run.cancelled === undefined
      ? share("Rows passed", run.rows_passed, run.rows)
      : share("Evaluated", run.cancelled.done, run.cancelled.of),
    ["Result", scoreText(run.result), `at least ${scoreText(run.threshold)} passes`],
    [
      "Cost",
      dollarsText(run.total_cost),
      run.model_slug === null ? "no model judged" : `judged by ${visibleLine(run.model_slug, 40)}`,
    ],
    ["Time", durationText(run.started_at, run.finished_at), timeText(run.started_at)],
  ];
  return (
    <section aria-label="Figures">
      <dl class="figures">
        {figures.map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class="figure">{value}</span>
              <span class="note">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      {failed > 0 && (
        <p>
          <a
            class="button"
            href={navigation.href({ view: "rows", row: null, query: { ...allRows, show: "failed" } })}
          >
            Look at the {counted(failed, "row")} that failed
          </a>
        </p>
      )}
    </section>
  );
}

function share(name: string, part: number, whole: number): Figure {
  return [name, shareText(part, whole), `${countText(part)} of ${countText(whole)}`];
}

function MetricsTable({ run, navigation }: { readonly run: ReportRun; readonly navigation: Navigation }) {
  const { comparison } = run;
  return (
    <ScrollRegion label="Metrics">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" class="number">
              Mean
            </th>
            {comparison !== null && (
              <th scope="col" class="number">
                Change
              </th>
            )}
            <th scope="col" class="number">
              Threshold
            </th>
            <th scope="col" class="number">
              Passed
            </th>
            <th scope="col" class="number">
              Errors
            </th>
            <th scope="col">Scores</th>
          </tr>
        </thead>
        <tbody>
          {run.metrics.map((metric) => (
            <MetricLine key={metric.shortname} metric={metric} run={run} navigation={navigation} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type LineProps = { readonly metric: ReportMetric; readonly run: ReportRun; readonly navigation: Navigation };

function MetricLine({ metric, run, navigation }: LineProps) {
  const { shortname, mean, threshold, passed, failed } = metric;
  const scored = countScored(metric);
  const before = run.comparison?.means[shortname];
  const rows = (show: "below" | "errors") =>
    navigation.href({ view: "rows", row: null, query: { ...allRows, show, metric: shortname } });
  return (
    <tr>
      <th scope="row">{visibleLine(shortname, 60)}</th>
      <td class={`number strong ${mean !== null && mean < threshold ? "fail-text" : ""}`}>
        {scoreText(mean)}
      </td>
      {run.comparison !== null && (
        <td class="number">
          {mean === null || before === undefined ? "–" : <Change rise={mean - before} />}
        </td>
      )}
      <td class="number muted">{scoreText(threshold)}</td>
      <td class="number">
        {passed === scored ? (
          shareText(passed, scored)
        ) : (
          <a href={rows("below")} aria-label={`${shareText(passed, scored)}; the rows below the threshold`}>
            {shareText(passed, scored)}
          </a>
        )}
      </td>
      <td class="number">
        {failed === 0 ? (
          <span class="muted">0</span>
        ) : (
          <a href={rows("errors")} class="warn-text" aria-label={`${counted(failed, "error")}; the rows`}>
            {countText(failed)}
          </a>
        )}
      </td>
      <td class="spark">
        <Histogram metric={metric} isSmall />
      </td>
    </tr>
  );
}

function Failures({ run, navigation }: { readonly run: ReportRun; readonly navigation: Navigation }) {
  if (run.failures.length === 0) return null;
  return (
    <section>
      <h2>Why evaluations failed</h2>
      <ul class="failures">
        {run.failures.slice(0, 8).map(({ reason, count }) => (
          <li key={reason}>
            <span class="count">{countText(count)} ×</span> <span dir="auto">{visibleLine(reason, 300)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={navigation.href({ view: "rows", row: null, query: { ...allRows, show: "errors" } })}>
          Look at the rows with errors
        </a>
      </p>
    </section>
  );
}
