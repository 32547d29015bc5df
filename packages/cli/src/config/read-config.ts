import { readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Metric, metricByShortname } from "@aegis/metrics";
import { type ColumnNames, refuseArguments } from "@aegis/metrics/command";
import type { Nano } from "@aegis/rules";
import { CommandError } from "@aegis/terminal";
import { Ajv } from "ajv";
import type { Gate } from "../gate/gate.ts";
import type { Suite, SuiteMetric } from "../plan/eval-suite.ts";
import { readDollars, readField } from "../plan/readers.ts";
import { type ReportFile, readOutput } from "../report/outputs.ts";
import { type ConfigProblem, configProblem } from "./config-problem.ts";
import { configSchema } from "./config-schema.ts";
import { type PlacedYaml, parsePlaced } from "./placed-yaml.ts";

/** What a configuration says. Its paths are counted from the folder of the command. */
export type EvalConfig = {
  readonly suites: readonly Suite[];
  readonly outputs: readonly ReportFile[];
  /** What all suites may cost together; undefined for any amount. */
  readonly maxCost: Nano | undefined;
};

/**
 * Reads an `aegis.config.yaml`.
 *
 * @param name the path, as the user gave it
 * @param folder from which it is counted
 * @throws CommandError that names file, line and key
 */
export function readConfig(name: string, folder: string): EvalConfig {
  const path = resolve(folder, name);
  const placed = parsePlaced(textOf(path, name), name);
  const config = checked(placed);
  const base = relative(folder, dirname(path));
  const { suites, output = [], cost, ...shared } = config;
  const broken: Broken = (problem) => placed.problem(problem.path, problem.says);
  return {
    maxCost: cost?.max === undefined ? undefined : readDollars(String(cost.max)),
    suites:
      suites === undefined
        ? [suiteOf(shared, [], base, broken)]
        : suites.map((suite, at) => suiteOf({ ...shared, ...suite }, ["suites", `${at}`], base, broken)),
    outputs: output.reduce<readonly ReportFile[]>((before, file, at) => {
      try {
        return readOutput(join(base, file), before);
      } catch (error) {
        if (error instanceof CommandError) throw placed.problem(["output", `${at}`], error.message);
        throw error;
      }
    }, []),
  };
}

type Broken = (problem: ConfigProblem) => CommandError;

/** A suite as it is written. */
type SuiteText = {
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

type ConfigText = SuiteText & {
  readonly cost?: { readonly max?: number };
  readonly suites?: readonly SuiteText[];
  readonly output?: readonly string[];
};

function textOf(path: string, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const why =
      error instanceof TypeError ? "it is not UTF-8" : error instanceof Error ? error.message : error;
    throw new CommandError(`Cannot read ${name}: ${why}.`);
  }
}

function checked(placed: PlacedYaml): ConfigText {
  const isConfig = new Ajv({ allErrors: true, verbose: true, strict: false }).compile<ConfigText>(
    configSchema(),
  );
  if (isConfig(placed.value)) return placed.value;
  const problems = (isConfig.errors ?? []).map(configProblem);
  throw placed.firstProblem(problems);
}

function suiteOf(
  { name, dataset, columns = {}, model, metrics = {}, gate = {} }: SuiteText,
  path: readonly string[],
  base: string,
  broken: Broken,
): Suite {
  if (dataset === undefined) throw broken({ path, says: "has no dataset." });
  const chosen = Object.entries(metrics).map(([shortname, text]) => metricOf(shortname, text));
  if (chosen.length === 0) throw broken({ path, says: "has no metrics." });
  for (const { metric, args } of chosen) refuseArgs(metric, args, path, broken);
  return {
    name: name ?? basename(dataset),
    dataset: join(base, dataset),
    columns: columnsOf(columns),
    metrics: chosen,
    model,
    gate: gateOf(gate, chosen, { path: [...path, "gate"], base, broken }),
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

function refuseArgs(
  metric: Metric,
  args: SuiteMetric["args"],
  path: readonly string[],
  broken: Broken,
): void {
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
  {
    path,
    base,
    broken,
  }: { readonly path: readonly string[]; readonly base: string; readonly broken: Broken },
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
      : { baseline: join(base, baseline), most: most ?? 0, tolerance: tolerance ?? 0 };
  return { result, means: new Map(Object.entries(metrics)), passRate: pass_rate, errors, regressions };
}
