import { metrics } from "@aegis/metrics";
import { readNamedArgs, readSelected } from "@aegis/metrics/command";
import { argument, flag, judgeOptions, offering, option, wholeNumber } from "@aegis/terminal";
import { connectionOptions } from "../api/own-options.ts";
import { readColumn, readDollars, readFailUnder, readPercentage, readPoints } from "../plan/readers.ts";
import { readOutput } from "../report/outputs.ts";
import { cacheFolder } from "../run/cache-folder.ts";
import { runFolder } from "../run/run-folder.ts";
import { readShard } from "../run/shard.ts";

const metricNames = metrics.map(({ shortname }) => shortname);

/** Files in place of `aegis.config.yaml`. */
export const configArgument = argument(
  "[config...]",
  "YAML files that say what is evaluated (default: aegis.config.yaml)",
  (file, before: readonly string[] = []): readonly string[] => [...before, file],
);

/** What is scored, and by what. */
export const suiteOptions = {
  dataset: option(
    "--dataset <file>",
    "a .csv or .jsonl file with prompt, input, context, output, golden_answer; - for standard input",
  ),
  metric: offering(
    option("--metric <name[=threshold]>", "a metric, and the score that passes; may be repeated", {
      read: readSelected,
      fallback: [],
      fallbackText: "none",
    }),
    metricNames,
  ),
  args: offering(
    option("--args <name=json>", "arguments of a metric, as a JSON object; may be repeated", {
      read: readNamedArgs,
      fallback: new Map(),
      fallbackText: "none",
    }),
    metricNames.map((name) => `${name}=`),
  ),
  model: option("--model <slug>", "the model that judges, in place of AEGIS_JUDGE_MODEL"),
  column: option("--column <field=header>", "a field whose column has another name; may be repeated", {
    read: readColumn,
    fallback: new Map(),
    fallbackText: "none",
  }),
};

/** What the results must be. */
export const gateOptions = {
  failUnder: option(
    "--fail-under <n|metric=n>",
    "the lowest result of the run, or mean of a metric, that passes; may be repeated",
    { read: readFailUnder },
  ),
  passRate: option("--pass-rate <n>", "the lowest percentage of rows that pass by every metric", {
    read: readPercentage,
  }),
  baseline: option("--baseline <file>", "what rows must not be worse than: a blessed file, or run:NUMBER"),
  maxRegressions: option("--max-regressions <n>", "how many rows may be worse (default: 0)", {
    read: wholeNumber({ from: 0 }),
  }),
  tolerance: option("--tolerance <points>", "how far a score may fall without being worse (default: 0)", {
    read: readPoints,
  }),
  maxErrors: option("--max-errors <n>", "how many evaluations may have no score (default: 0)", {
    read: wholeNumber({ from: 0 }),
  }),
};

/** Where results go. */
export const reportOptions = {
  output: option(
    "--output <file>",
    "a .html, .xml (JUnit), .json, .jsonl, .csv or .md file; may be repeated",
    {
      read: readOutput,
      fallback: [],
      fallbackText: "none",
    },
  ),
  json: flag("--json", "print one JSON value, whatever comes of it"),
  quiet: flag("--quiet", "print nothing but why it fails"),
};

/** What the run may cost. */
export const costOptions = {
  maxCost: option("--max-cost <dollars>", "what judging may cost: more is not begun, and stopped", {
    read: readDollars,
  }),
};

/** Instead of a run. */
export const estimateFlag = flag("--estimate", "print what the run would cost, and end");

/** Where numbers of runs lead. */
export const serverOptions = {
  server: option("--server <url>", "a server, whose runs are meant; AEGIS_API_KEY is its key"),
  key: connectionOptions.key,
};

/** How often judges are asked. */
export const repeatOption = option(
  "--repeat <n>",
  "how often judges are asked for each evaluation: the mean counts",
  {
    read: wholeNumber({ from: 1, to: 100 }),
    fallback: 1,
  },
);

/** How rows are scored. */
export const workOptions = {
  server: option("--server <url>", "a server that scores in place of this process; AEGIS_API_KEY is its key"),
  key: connectionOptions.key,
  runs: option("--runs <folder>", "where runs are kept", { fallback: runFolder }),
  repeat: repeatOption,
  watch: flag(
    "--watch",
    "evaluate again whenever a configuration, dataset or baseline changes: only what is new",
  ),
  shard: option(
    "--shard <i/n>",
    "score only the i-th of n parts of the rows; eval report merges their runs",
    {
      read: readShard,
    },
  ),
  resume: flag("--resume", "go on with a run that was stopped: what it has scored is not scored again"),
  onlyFailed: flag(
    "--only-failed",
    "score only what has no score in the last run of its suite, and new rows",
  ),
  workers: option("--workers <number>", "processes to score in", {
    read: wholeNumber({ from: 1, to: 64 }),
    fallback: 1,
  }),
};

/** Who judges. */
export const judgingOptions = {
  cache: option("--cache <folder>", "where answers of judges are kept", { fallback: cacheFolder }),
  noCache: flag("--no-cache", "ask judges again what they have answered before"),
  judgeUrl: option("--judge-url <url>", "an OpenAI-compatible endpoint, in place of AEGIS_JUDGE_URL"),
  ...judgeOptions(4),
};
