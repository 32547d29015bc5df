import { basename } from "node:path";
import type { Args, Metric } from "@aegis/metrics";
import { type ColumnNames, type MetricChoice, refuseArguments } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import { noGate } from "../gate/gate.ts";
import type { Suite, SuiteMetric } from "./eval-suite.ts";
import { type GateOptions, gateWith } from "./gate-with.ts";

/** What the options of a command say of a suite. */
export type SuiteOptions = GateOptions & {
  readonly dataset?: string;
  readonly metric: readonly MetricChoice[];
  readonly args: ReadonlyMap<Metric, Args>;
  readonly model?: string;
  readonly column: ColumnNames;
};

/** @throws CommandError if something is missing or does not go together */
export function suiteOfOptions(options: SuiteOptions): Suite {
  const { dataset, metric: chosen, model, column: columns } = options;
  if (dataset === undefined)
    throw new CommandError("Name the rows to score: --dataset FILE, or write an aegis.config.yaml.");
  if (chosen.length === 0) throw new CommandError("Name a metric: --metric NAME or --metric NAME=THRESHOLD.");
  const metrics = metricsOf(options);
  refuseStrayOptions(options, metrics);
  return {
    name: suiteName(dataset),
    dataset,
    columns,
    metrics,
    model,
    gate: gateWith(noGate, options),
  };
}

/** What a suite is called if nobody says. */
export function suiteName(dataset: string): string {
  return dataset === "-" ? "standard input" : basename(dataset);
}

/** The metrics that options name. @throws CommandError for arguments that a metric refuses */
export function metricsOf({ metric: chosen, args }: SuiteOptions): readonly SuiteMetric[] {
  return chosen.map(({ metric, threshold }) => {
    const own = args.get(metric) ?? null;
    refuseArguments(metric, own ?? {});
    return { metric, args: own, threshold, model: undefined };
  });
}

/** @throws CommandError for an option about a metric that scores nothing */
export function refuseStrayOptions({ args, failUnder }: SuiteOptions, metrics: readonly SuiteMetric[]): void {
  const isScoring = (shortname: string) => metrics.some(({ metric }) => metric.shortname === shortname);
  for (const { shortname } of args.keys())
    if (!isScoring(shortname))
      throw new CommandError(`There are arguments for ${shortname}, but no --metric asks for it.`);
  for (const shortname of failUnder?.means.keys() ?? [])
    if (!isScoring(shortname))
      throw new CommandError(`--fail-under names ${shortname}, but no --metric asks for it.`);
}
