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
import type { RunJudges } from "./judges.ts";
import { withKnown } from "./known-answers.ts";

/** What a metric of a suite will probably take. */
type MetricEstimate = Estimate & {
  readonly shortname: string;
  /** Null if nobody is asked, or the offline judge. */
  readonly model: string | null;
  /** Null for a metric without a judge. */
  readonly usage: Usage | null;
  /** Rows for which nobody is asked, as the answers are kept from before. */
  readonly known: number;
};

/** What a suite will probably cost. */
export type SuiteEstimate = Estimate & {
  readonly name: string;
  readonly rows: number;
  readonly metrics: readonly MetricEstimate[];
};

/**
 * Reads the rows of a suite, and estimates what judging them costs, by the questions of its metrics and the
 * lengths of the texts. It is most often right to a factor of two. What judges have answered before costs
 * nothing.
 *
 * @throws CommandError if the dataset cannot be read or a model has no price
 */
export async function estimateSuite(
  suite: Suite,
  judges: RunJudges,
  { repeat }: { readonly repeat: number },
  context: CliContext,
): Promise<SuiteEstimate> {
  const { rows, unanswered } = await sizesOf(suite, judges, repeat, context);
  const prices = await judges.table();
  const metrics = suite.metrics.map((each, at) => {
    const size = unanswered[at] ?? noSize;
    const once = estimateMetric(each, judges.pricedModel(suite, each), prices, size);
    return { ...(each.metric.judged ? timesAsMuch(once, repeat) : once), known: rows - size.rows };
  });
  const sum = (pick: (metric: Estimate) => Nano) =>
    metrics.reduce((total, metric) => total + pick(metric), 0);
  const [likely, most] = [sum((metric) => metric.likely), sum((metric) => metric.most)];
  return { name: suite.name, rows, metrics, likely, most };
}

function estimateMetric(
  { metric, args }: SuiteMetric,
  model: string | null,
  prices: Prices,
  size: SampleSize,
): Omit<MetricEstimate, "known"> {
  const { shortname, id: metric_id } = metric;
  if (metric.judged && size.rows === 0) return { shortname, model, usage: noUsage, likely: 0, most: 0 };
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

function timesAsMuch<Each extends Omit<MetricEstimate, "known">>(once: Each, times: number): Each {
  const { usage, likely, most } = once;
  const tokens = usage && {
    ...usage,
    input_tokens: usage.input_tokens * times,
    output_tokens: usage.output_tokens * times,
  };
  return { ...once, usage: tokens, likely: likely * times, most: most * times };
}

const noUsage: Usage = { input_tokens: 0, output_tokens: 0 };

/** @throws CommandError if nobody knows what a model costs */
export function refuseUnpriced(model: string, { models, since }: Prices): void {
  if (models.has(model)) return;
  throw new CommandError(
    `Nobody knows what ${model} costs: the prices of ${since} have ${[...models.keys()].join(", ")}.`,
  );
}

/** How many rows there are, and for each metric the lengths of those that somebody will be asked about. */
async function sizesOf(
  suite: Suite,
  judges: RunJudges,
  repeat: number,
  { folder, stdin, signal }: CliContext,
): Promise<{ readonly rows: number; readonly unanswered: readonly SampleSize[] }> {
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
  const unanswered = suite.metrics.map(() => noSize);
  let count = 0;
  for await (const { sample, areKnown } of withKnown(rows, suite, { judges, repeat, signal })) {
    const size = sizeOfSample(sample);
    count += 1;
    for (const [at, isKnown] of areKnown.entries())
      if (!isKnown) unanswered[at] = addSizes(unanswered[at] ?? noSize, size);
  }
  if (count === 0) throw new CommandError(`${suite.dataset}: there are no rows.`);
  return { rows: count, unanswered };
}
