import { metrics, prepareMetric } from "@aegis/metrics";
import { printTable, ratio } from "../table.ts";
import { perSecond, rateOf, rateOfRows, ratesInTurns } from "./rate.ts";
import { workloads } from "./workloads.ts";

/** Compares each metric without a judge with the closest library on the same rows, in rows per second. */
export async function throughput(): Promise<void> {
  const table: string[][] = [];
  for (const metric of metrics) {
    if (metric.judged) continue;
    const workload = workloads[metric.shortname];
    if (workload === undefined) throw new Error(`There is no workload for ${metric.shortname}.`);
    const { rows, args = {}, peer } = workload;
    // An isolated metric runs in one process, so its rows are sent there and back.
    const isIsolated = metric.isolated === true;
    const [one, two, theirs] = await ratesInTurns([
      isIsolated ? rateOfRows(rows, metric, args, 1) : rateOf(rows, prepareMetric(metric, args).score),
      rateOfRows(rows, metric, args, 2),
      ...(peer === undefined ? [] : [rateOf(rows, peer.score)]),
    ]);
    table.push([
      metric.shortname,
      isIsolated ? "a process" : "here",
      perSecond(one),
      perSecond(two),
      peer?.name ?? "–",
      perSecond(theirs),
      theirs === undefined || one === undefined ? "–" : ratio(one / theirs),
    ]);
  }
  printTable(
    "Metrics, rows per second",
    [
      "",
      "scored in",
      "one core",
      "two cores, streamed",
      "closest library",
      "its rate",
      "ours / its, one core",
    ],
    table,
  );
}
