import { metricByShortname } from "@aegis/metrics";
import type { ExpressedAssertion } from "@aegis/metrics/command";
import { mapColumns } from "../init/map-columns.ts";
import type { PromptfooCase } from "./promptfoo-case.ts";

/** Rows that are scored by the same metrics, as a suite of the configuration. */
export type ImportedSuite = {
  readonly metrics: Readonly<Record<string, ImportedMetric>>;
  readonly rows: readonly ImportedRow[];
};

/** As the configuration has it. */
type ImportedMetric = {
  readonly threshold: number;
  readonly args?: NonNullable<ExpressedAssertion["args"]>;
};

/** A line of the dataset. */
type ImportedRow = {
  readonly prompt: string | null;
  readonly input: string | null;
  readonly context: string | null;
  readonly output: string;
  readonly golden_answer: string | null;
};

/**
 * Puts outputs with their assertions into suites. All rows of a suite have the same metrics with the same
 * arguments, each metric once, and a row has one golden answer: what does not go together is a row in more
 * than one suite.
 */
export function placeAssertions(
  cases: readonly { readonly of: PromptfooCase; readonly expressed: readonly ExpressedAssertion[] }[],
): readonly ImportedSuite[] {
  const suites = new Map<
    string,
    { readonly metrics: ImportedSuite["metrics"]; readonly rows: ImportedRow[] }
  >();
  for (const { of, expressed } of cases)
    for (const { metrics, golden } of variantsOf(expressed)) {
      const key = JSON.stringify(
        Object.entries(metrics).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      );
      const suite = suites.get(key) ?? { metrics, rows: [] };
      suites.set(key, suite);
      suite.rows.push({ ...fieldsOf(of), golden_answer: golden ?? null });
    }
  return [...suites.values()];
}

type Variant = { readonly metrics: Record<string, ImportedMetric>; golden: string | undefined };

/** As few rows as the metrics and golden answers of an output allow. */
function variantsOf(expressed: readonly ExpressedAssertion[]): readonly Variant[] {
  const variants: Variant[] = [];
  for (const each of expressed) {
    const metric = { threshold: thresholdOf(each), ...(each.args && { args: each.args }) };
    const golden = goldenOf(each);
    const fitting = variants.find(
      (variant) =>
        !(each.metric in variant.metrics) &&
        (golden === undefined || variant.golden === undefined || variant.golden === golden),
    );
    if (fitting === undefined) variants.push({ metrics: { [each.metric]: metric }, golden });
    else {
      fitting.metrics[each.metric] = metric;
      fitting.golden ??= golden;
    }
  }
  return variants;
}

function thresholdOf({ metric, threshold }: ExpressedAssertion): number {
  return threshold ?? metricByShortname(metric)?.threshold ?? 100;
}

function goldenOf({ sample }: ExpressedAssertion): string | undefined {
  return sample?.golden_answer ?? undefined;
}

/** Variables that are called as inputs and contexts are. */
function fieldsOf({ variables, prompt, output }: PromptfooCase): Omit<ImportedRow, "golden_answer"> {
  const { values, unknown } = variables;
  const columns = mapColumns([...Object.keys(values), ...unknown.keys()], new Map());
  const textOf = (field: "input" | "context") => {
    const value = values[columns.get(field) ?? ""];
    if (value === undefined || value === null) return null;
    return typeof value === "string" ? value : JSON.stringify(value);
  };
  return { prompt, input: textOf("input"), context: textOf("context"), output };
}
