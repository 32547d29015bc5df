import { basename } from "node:path";
import type { Args, Metric } from "@aegis/metrics";
import { type ColumnNames, type MetricChoice, refuseArguments } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { Suite } from "./eval-suite.ts";
import type { LowestScores } from "./readers.ts";

/** What the options of a command say of a suite. */
export type SuiteOptions = {
  readonly dataset?: string;
  readonly metric: readonly MetricChoice[];
  readonly args: ReadonlyMap<Metric, Args>;
  readonly model?: string;
  readonly column: ColumnNames;
  readonly failUnder?: LowestScores;
  readonly passRate?: number;
  readonly maxErrors?: number;
};

/** @throws CommandError if something is missing or does not go together */
export function suiteOfOptions(options: SuiteOptions): Suite {
  const { dataset, metric: chosen, args, model, column: columns } = options;
  if (dataset === undefined) throw new CommandError("Name the rows to score: --dataset FILE.");
  if (chosen.length === 0) throw new CommandError("Name a metric: --metric NAME or --metric NAME=THRESHOLD.");
  const { failUnder, passRate, maxErrors = 0 } = options;
  const means = failUnder?.means ?? new Map<string, number>();
  refuseStray([...args.keys()], chosen, "There are arguments for");
  for (const shortname of means.keys())
    if (!chosen.some(({ metric }) => metric.shortname === shortname))
      throw new CommandError(`--fail-under names ${shortname}, but no --metric asks for it.`);
  for (const { metric } of chosen) refuseArguments(metric, args.get(metric) ?? {});
  return {
    name: dataset === "-" ? "standard input" : basename(dataset),
    dataset,
    columns,
    metrics: chosen.map(({ metric, threshold }) => ({
      metric,
      args: args.get(metric) ?? null,
      threshold,
      model: undefined,
    })),
    model,
    gate: { result: failUnder?.result, means, passRate, errors: maxErrors },
  };
}

function refuseStray(given: readonly Metric[], chosen: readonly MetricChoice[], what: string): void {
  for (const metric of given)
    if (!chosen.some((each) => each.metric === metric))
      throw new CommandError(`${what} ${metric.shortname}, but no --metric asks for it.`);
}
