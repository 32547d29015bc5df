import { metrics, prepareMetric } from "@aegis/metrics";
import { printTable, ratio } from "../table.ts";
import { perSecond, rateOf, rateOfRows, ratesInTurns } from "./rate.ts";
import { works } from "./works.ts";

/** Rows a second of each metric that asks no judge, beside the nearest library on the same rows. */
export async function throughput(): Promise<void> {
  const table: string[][] = [];
  for (const metric of metrics) {
    if (metric.judged) continue;
    const work = works[metric.shortname];
    if (work === undefined) throw new Error(`There are no rows for ${metric.shortname}.`);
    const { rows, args = {}, peer } = work;
    // What is isolated runs in one worker, and its rows travel there and back.
    const isIsolated = metric.isolated === true;
    const [one, two, theirs] = await ratesInTurns([
      isIsolated ? rateOfRows(rows, metric, args, 1) : rateOf(rows, prepareMetric(metric, args).score),
      rateOfRows(rows, metric, args, 2),
      ...(peer === undefined ? [] : [rateOf(rows, peer.score)]),
    ]);
    table.push([
      metric.shortname,
      isIsolated ? "a worker" : "here",
      perSecond(one),
      perSecond(two),
      peer?.name ?? "–",
      perSecond(theirs),
      theirs === undefined || one === undefined ? "–" : ratio(one / theirs),
    ]);
  }
  printTable(
    "Metrics, rows a second",
    [
      "",
      "scored in",
      "one core",
      "two cores, streamed",
      "nearest library",
      "its rows",
      "ours / its, one core",
    ],
    table,
  );
}
