import { table } from "@aegis/metrics/command";
import { dollars } from "../run/dollars.ts";
import type { SuiteEstimate } from "../run/estimate-suite.ts";
import { oneLine } from "./one-line.ts";

/** Estimates for people: tokens and dollars of each metric, and of all. */
export function estimateReport(estimates: readonly SuiteEstimate[]): string {
  const parts = estimates.map(({ name, rows, metrics }) => {
    const lines = metrics.map(({ shortname, model, usage, likely, most }) => [
      shortname,
      usage === null ? "" : (model ?? "offline"),
      usage === null ? "" : tokens(usage.input_tokens),
      usage === null ? "" : tokens(usage.output_tokens),
      dollars(likely),
      dollars(most),
    ]);
    const header = ["metric", "judge", "tokens read", "tokens written", "likely", "at most"];
    return `${oneLine(name, 100)}: ${rows === 1 ? "1 row" : `${rows} rows`}\n\n${table([header, ...lines])}`;
  });
  const [likely, most] = [sumOf(estimates, (each) => each.likely), sumOf(estimates, (each) => each.most)];
  const isOffline = estimates.some(({ metrics }) =>
    metrics.some(({ usage, model }) => usage !== null && model === null),
  );
  const hint = isOffline ? " The offline judge costs nothing; name a --model to see what it would cost." : "";
  const known = estimates.flatMap(knownOf);
  const kept = known.length === 0 ? "" : ` Asked before, and free: ${known.join(", ")}.`;
  return `${parts.join("\n")}\nProbably ${dollars(likely)}, and at most ${dollars(most)}.${kept}${hint}\n`;
}

/** What the cache has answers for. */
function knownOf({ rows, metrics }: SuiteEstimate): readonly string[] {
  return metrics
    .filter(({ usage, known }) => usage !== null && known > 0)
    .map(({ shortname, known }) => `${shortname} for ${known} of ${rows} rows`);
}

function sumOf<Each>(all: readonly Each[], pick: (each: Each) => number): number {
  return all.reduce((sum, each) => sum + pick(each), 0);
}

/** The same for programs, in dollars. */
export function estimateJson(estimates: readonly SuiteEstimate[], exitCode: number): string {
  const suites = estimates.map(({ name, rows, metrics, likely, most }) => ({
    name,
    rows,
    likely: likely / nanos,
    most: most / nanos,
    metrics: metrics.map((metric) => ({
      ...metric,
      likely: metric.likely / nanos,
      most: metric.most / nanos,
    })),
  }));
  const value = {
    exit_code: exitCode,
    likely: sumOf(suites, ({ likely }) => likely),
    most: sumOf(suites, ({ most }) => most),
    suites,
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const nanos = 1_000_000_000;

function tokens(count: number): string {
  return Math.round(count).toLocaleString("en");
}
