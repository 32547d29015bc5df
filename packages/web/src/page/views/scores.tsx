import type { ReportMetric } from "../../report/report-data.ts";
import { allRows } from "../address/page-place.ts";
import type { Navigation } from "../address/use-navigation.ts";
import { CostChart } from "../charts/cost-chart.tsx";
import { Histogram } from "../charts/histogram.tsx";
import { countScored, type RunData } from "../data/run-data.ts";
import { counted, scoreText, shareText } from "../text/figures.ts";
import { visibleLine } from "../text/visible.ts";

type Props = { readonly data: RunData; readonly navigation: Navigation };

/** How the scores of each metric are spread, and what they cost. */
export function ScoresView({ data: { run }, navigation }: Props) {
  return (
    <main id="main" class="page" tabIndex={-1}>
      <h1>Scores</h1>
      <div class="charts">
        {run.metrics.map((metric) => (
          <MetricCharts key={metric.shortname} metric={metric} navigation={navigation} />
        ))}
      </div>
    </main>
  );
}

function MetricCharts({
  metric,
  navigation,
}: {
  readonly metric: ReportMetric;
  readonly navigation: Navigation;
}) {
  const { shortname, mean, passed, failed } = metric;
  const scored = countScored(metric);
  return (
    <section class="card">
      <h2>{visibleLine(shortname, 60)}</h2>
      <p class="note">
        Mean {scoreText(mean)}, {shareText(passed, scored)} of {counted(scored, "score")} passed
        {failed === 0 ? "" : `, ${counted(failed, "error")} in no bar`}.
      </p>
      <Histogram
        metric={metric}
        href={({ min, max }) =>
          navigation.href({
            view: "rows",
            row: null,
            query: { ...allRows, metric: shortname, min, max, sort: shortname },
          })
        }
      />
      <CostChart metric={metric} />
    </section>
  );
}
