import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";
import type { Args } from "../../metric.ts";
import { metricByShortname } from "../../metrics.ts";
import type { Sample } from "../../sample.ts";

/**
 * `high` is at the metric's threshold or above it, `low` is below it, and `unknown` has no score. The second
 * file holds other sentences of the same kinds, so that no rule is made for one sentence.
 */
type Row = {
  readonly metric: string;
  readonly sample: Sample;
  readonly args?: Args;
  readonly expected: "high" | "low" | "unknown";
};

const rows: readonly Row[] = ["judge-sentences", "judge-more-sentences"].flatMap((name) =>
  JSON.parse(readFileSync(new URL(`../../../vectors/${name}.json`, import.meta.url), "utf8")),
);

test.for(rows)(
  "the offline judge finds $metric of $sample $expected",
  async ({ metric: name, sample, args, expected }) => {
    const metric = metricByShortname(name);
    if (metric === undefined) throw new Error(`there is no metric ${name}`);
    const { score, error } = await evaluate(metric, sample, args);
    const found = score === null ? "unknown" : score >= metric.threshold ? "high" : "low";
    expect([found, error?.kind]).toEqual([expected, expected === "unknown" ? "refused" : undefined]);
  },
);
