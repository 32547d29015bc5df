import { nearest } from "@aegis/io/nearest";
import { CommandError } from "@aegis/terminal";
import { checkArguments } from "../arguments.ts";
import type { Args, Metric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { metricById, metricByShortname, metrics } from "../metrics.ts";
import { isObject } from "./row.ts";

/** A metric that the user selected, with the name that they used for it. */
export type MetricChoice = { readonly name: string; readonly metric: Metric; readonly threshold: number };

/** Reads a metric's name. @throws CommandError */
export function readMetric(name: string): Metric {
  const metric = metricByShortname(name, { aliases: true }) ?? metricById(name);
  if (metric !== undefined) return metric;
  const near = nearest(
    name,
    metrics.map(({ shortname }) => shortname),
  );
  const all = metrics.map(({ shortname }) => shortname).join(", ");
  const remedy = near === undefined ? `There are ${all}.` : `Did you mean ${near}?`;
  throw new CommandError(`There is no metric ${JSON.stringify(name)}. ${remedy}`);
}

/** Adds `NAME` or `NAME=THRESHOLD` to those read before. @throws CommandError */
export function readSelected(text: string, before: readonly MetricChoice[] = []): readonly MetricChoice[] {
  const [name = "", ...rest] = text.split("=");
  const metric = readMetric(name);
  if (before.some((each) => each.metric === metric)) throw new CommandError(`${name} is given twice.`);
  const threshold = rest.length === 0 ? metric.threshold : readThreshold(rest.join("="));
  return [...before, { name, metric, threshold }];
}

/** Reads a score that passes. @throws CommandError */
export function readThreshold(text: string): number {
  const threshold = text.trim() === "" ? Number.NaN : Number(text);
  if (!(threshold >= 0 && threshold <= 100)) throw new CommandError("A threshold is a number from 0 to 100.");
  return threshold;
}

/** Reads the arguments of one metric. @throws CommandError */
export function readArgs(json: string): Args {
  let args: unknown;
  try {
    args = JSON.parse(json);
  } catch (error) {
    throw new CommandError(`Not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isObject(args)) throw new CommandError('Arguments are an object, such as {"rouge_type": "L"}.');
  return args;
}

/** Adds `NAME=JSON` to those read before. @throws CommandError */
export function readNamedArgs(
  text: string,
  before: ReadonlyMap<Metric, Args> = new Map(),
): ReadonlyMap<Metric, Args> {
  const sign = text.indexOf("=");
  if (sign < 0) throw new CommandError('Arguments are given as NAME=JSON, such as rouge={"rouge_type":"L"}.');
  const metric = readMetric(text.slice(0, sign));
  if (before.has(metric)) throw new CommandError(`${metric.shortname} is given arguments twice.`);
  return new Map([...before, [metric, readArgs(text.slice(sign + 1))]]);
}

/** Refuses arguments before anything is read. @throws CommandError */
export function refuseArguments(metric: Metric, args: Args): void {
  try {
    checkArguments(metric, args);
  } catch (error) {
    throw error instanceof MetricError ? new CommandError(error.message) : error;
  }
}
