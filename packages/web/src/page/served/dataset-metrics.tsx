import type { DatasetDetail } from "@aegis/contract";
import { ScrollRegion } from "../views/scroll-region.tsx";
import { metricName } from "./metric-name.ts";

type Props = { readonly dataset: Pick<DatasetDetail, "selected_metrics"> };

/** The metrics that score the rows of a dataset. */
export function DatasetMetrics({ dataset: { selected_metrics } }: Props) {
  const metrics = Object.entries(selected_metrics ?? {});
  return (
    <section>
      <h2>Metrics</h2>
      {metrics.length === 0 ? (
        <p class="note">It has no metrics yet. Choose some when you start a run.</p>
      ) : (
        <ScrollRegion label="Metrics">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Metric</th>
                <th scope="col" class="number">
                  Threshold
                </th>
                <th scope="col">Arguments</th>
              </tr>
            </thead>
            <tbody>
              {metrics.map(([id, setting]) => {
                const { threshold, metric_args } =
                  typeof setting === "number" ? { threshold: setting, metric_args: null } : setting;
                return (
                  <tr key={id}>
                    <th scope="row">{metricName(id)}</th>
                    <td class="number">{threshold}</td>
                    <td class="muted">{metric_args === null ? "–" : argumentsText(metric_args)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

function argumentsText(given: Readonly<Record<string, unknown>>): string {
  return Object.entries(given)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(", ");
}
