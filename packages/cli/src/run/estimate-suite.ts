import { resolve } from "node:path";
import {
  addSizes,
  checkArguments,
  expectedUsage,
  noSize,
  type SampleSize,
  sizeOfSample,
  type Usage,
} from "@aegis/metrics";
import { openRows } from "@aegis/metrics/command";
import type { Nano } from "@aegis/rules";
import { type Estimate, estimate, type Prices } from "@aegis/rules/prices";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { Suite, SuiteMetric } from "../plan/eval-suite.ts";

/** What a metric of a suite will probably take. */
type MetricEstimate = Estimate & {
  readonly shortname: string;
  /** Null if nobody is asked, or the offline judge. */
  readonly model: string | null;
  /** Null for a metric without a judge. */
  readonly usage: Usage | null;
};

/** What a suite will probably cost. */
export type SuiteEstimate = Estimate & {
  readonly name: string;
  readonly rows: number;
  readonly metrics: readonly MetricEstimate[];
};

/**
 * Reads the rows of a suite, and estimates what judging them costs, by the questions of its metrics and the
 * lengths of the texts. It is most often right to a factor of two.
 *
 * @param modelOf the model that a metric asks; null if that costs nothing
 * @throws CommandError if the dataset cannot be read or a model has no price
 */
export async function estimateSuite(
  suite: Suite,
  { prices, modelOf }: { readonly prices: Prices; readonly modelOf: (metric: SuiteMetric) => string | null },
  context: CliContext,
): Promise<SuiteEstimate> {
  const size = await sizeOf(suite, context);
  const metrics = suite.metrics.map((each) => estimateMetric(each, modelOf(each), prices, size));
  const sum = (pick: (metric: Estimate) => Nano) =>
    metrics.reduce((total, metric) => total + pick(metric), 0);
  const [likely, most] = [sum((metric) => metric.likely), sum((metric) => metric.most)];
  return { name: suite.name, rows: size.rows, metrics, likely, most };
}

function estimateMetric(
  { metric, args }: SuiteMetric,
  model: string | null,
  prices: Prices,
  size: SampleSize,
): MetricEstimate {
  const { shortname, id: metric_id } = metric;
  const usage = expectedUsage(metric, checkArguments(metric, args ?? {}), size);
  if (model === null || usage === null) return { shortname, model, usage, likely: 0, most: 0 };
  refuseUnpriced(model, prices);
  return {
    shortname,
    model,
    usage,
    ...estimate(prices, { metric_id, model_slug: model, metric_args: args }, size),
  };
}

/** @throws CommandError if nobody knows what a model costs */
export function refuseUnpriced(model: string, { models, since }: Prices): void {
  if (models.has(model)) return;
  throw new CommandError(
    `Nobody knows what ${model} costs: the prices of ${since} have ${[...models.keys()].join(", ")}.`,
  );
}

async function sizeOf(suite: Suite, { folder, stdin, signal }: CliContext): Promise<SampleSize> {
  const { rows } = await openRows({
    file: suite.dataset === "-" ? "-" : resolve(folder, suite.dataset),
    name: suite.dataset,
    needs: new Map(
      suite.metrics.flatMap(({ metric }) => metric.needs.map((field) => [field, metric.shortname])),
    ),
    columns: suite.columns,
    stdin,
    signal,
  });
  let size = noSize;
  for await (const { sample } of rows) size = addSizes(size, sizeOfSample(sample));
  if (size.rows === 0) throw new CommandError(`${suite.dataset}: there are no rows.`);
  return size;
}
