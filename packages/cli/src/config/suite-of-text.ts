import { isAbsolute, join } from "node:path";
import { type Metric, metricByShortname } from "@aegis/metrics";
import { type ColumnNames, refuseArguments } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { Gate } from "../gate/gate.ts";
import type { Suite, SuiteMetric } from "../plan/eval-suite.ts";
import { readField } from "../plan/readers.ts";
import { suiteName } from "../plan/suite-of-options.ts";
import { isKeptRun } from "../run/run-reference.ts";
import type { ConfigProblem } from "./config-problem.ts";

/** A suite as it is written. */
export type SuiteText = {
  readonly name?: string;
  readonly dataset?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly model?: string;
  readonly metrics?: Readonly<Record<string, MetricText>>;
  readonly gate?: GateText;
};

type MetricText =
  | number
  | null
  | { readonly threshold?: number; readonly model?: string; readonly args?: SuiteMetric["args"] };

type GateText = {
  readonly result?: number;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly pass_rate?: number;
  readonly errors?: number;
  readonly baseline?: string;
  readonly regressions?: number;
  readonly tolerance?: number;
};

/** Where a suite is written. */
export type SuitePlace = {
  /** Its key in the file. */
  readonly path: readonly string[];
  /** The folder of the file, from which its paths are counted. */
  readonly base: string;
  /** Makes an error that names file and line. */
  readonly broken: (problem: ConfigProblem) => CommandError;
};

/** @throws CommandError for what the schema of the file cannot say */
export function suiteOfText(
  { name, dataset, columns = {}, model, metrics = {}, gate = {} }: SuiteText,
  place: SuitePlace,
): Suite {
  const { path, base, broken } = place;
  if (dataset === undefined) throw broken({ path, says: "has no dataset." });
  const chosen = Object.entries(metrics).map(([shortname, text]) => metricOf(shortname, text));
  if (chosen.length === 0) throw broken({ path, says: "has no metrics." });
  for (const { metric, args } of chosen) refuseArgs(metric, args, place);
  return {
    name: name ?? suiteName(dataset),
    dataset: dataset === "-" ? dataset : pathFrom(base, dataset),
    columns: columnsOf(columns),
    metrics: chosen,
    model,
    gate: gateOf(gate, chosen, { ...place, path: [...path, "gate"] }),
  };
}

function metricOf(shortname: string, text: MetricText): SuiteMetric {
  const metric = metricByShortname(shortname);
  if (metric === undefined) throw new RangeError(`the schema let ${shortname} pass`);
  const {
    threshold = metric.threshold,
    model,
    args = null,
  } = typeof text === "number" ? { threshold: text } : (text ?? {});
  return { metric, args, threshold, model };
}

function refuseArgs(metric: Metric, args: SuiteMetric["args"], { path, broken }: SuitePlace): void {
  try {
    refuseArguments(metric, args ?? {});
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw broken({ path: [...path, "metrics", metric.shortname], says: `is refused: ${error.message}` });
  }
}

function columnsOf(columns: Readonly<Record<string, string>>): ColumnNames {
  return new Map(Object.entries(columns).map(([field, header]) => [readField(field), header]));
}

function gateOf(
  { result, metrics = {}, pass_rate, errors = 0, baseline, regressions: most, tolerance }: GateText,
  chosen: readonly SuiteMetric[],
  { path, base, broken }: SuitePlace,
): Gate {
  for (const shortname of Object.keys(metrics))
    if (!chosen.some(({ metric }) => metric.shortname === shortname))
      throw broken({
        path: [...path, "metrics", shortname],
        says: "is not one of the metrics of the suite.",
      });
  if (baseline === undefined && (most !== undefined || tolerance !== undefined))
    throw broken({ path, says: "says how a run is compared, but has no baseline." });
  const regressions =
    baseline === undefined
      ? undefined
      : {
          baseline: isKeptRun(baseline) ? baseline : pathFrom(base, baseline),
          most: most ?? 0,
          tolerance: tolerance ?? 0,
        };
  return { result, means: new Map(Object.entries(metrics)), passRate: pass_rate, errors, regressions };
}

/** A path of a configuration in a folder, counted from where the command is. */
export function pathFrom(base: string, path: string): string {
  return isAbsolute(path) ? path : join(base, path);
}
