import { readBasePath, readTrust } from "@aegis/http";
import { documentedRunLimits } from "@aegis/rules/runs";
import { choice, flag, option, readBy, type Values, wholeNumber } from "@aegis/terminal";
import { rate } from "./rate.ts";
import { scoringOptions } from "./scoring-options.ts";
import { placeOptions } from "./store-place.ts";
import { metricShortname } from "./values.ts";

/** The flags of `aegis-server serve`. */
export const serveOptions = {
  port: option("--port <number>", "port to listen on; 0 for any free port", {
    read: wholeNumber({ from: 0, to: 65_535 }),
    fallback: 4000,
  }),
  host: option("--host <address>", "address to listen on", { fallback: "127.0.0.1" }),
  basePath: option("--base-path <path>", "what a proxy puts before every path, such as /aegis", {
    read: readBy(readBasePath),
    fallback: "",
    fallbackText: "none",
  }),
  trustProxy: option(
    "--trust-proxy <hops or addresses>",
    "proxies whose X-Forwarded-* or Forwarded headers count: a number of hops, or addresses and subnets",
    { read: readBy(readTrust) },
  ),
  ...placeOptions,
  apiOnly: flag("--api-only", "answer requests, and leave the runs to aegis-server worker; with a database"),
  sandbox: flag("--sandbox", "start with the docs' examples and the key in them; loopback only"),
  fresh: flag("--fresh", "with --sandbox: discard all changes and start over with the original examples"),
  billing: choice(
    "--billing <word>",
    "off if the judges are paid for by someone else: no balance is needed or used, and costs are only noted",
    { words: ["on", "off"], fallback: "on" },
  ),
  withoutMetric: option("--without-metric <shortname...>", "metrics to switch off", {
    read: metricShortname,
    fallback: [],
    fallbackText: "none",
  }),
  ...scoringOptions,
  blockingLimit: option("--blocking-limit <seconds>", "how long a blocking request waits for its run", {
    read: wholeNumber({ from: 1, to: 3_600 }),
    fallback: 300,
  }),
  runTasks: option("--run-tasks <number>", "the most metrics of a run, over all its blocks", {
    read: wholeNumber({ from: 1, to: 1_000_000 }),
    fallback: documentedRunLimits.tasks,
  }),
  runEvaluations: option("--run-evaluations <number>", "the most evaluations of a run", {
    read: wholeNumber({ from: 1, to: 2_147_483_647 }),
    fallback: documentedRunLimits.evaluations,
  }),
  userRuns: option("--user-runs <number>", "the most unfinished runs of a user", {
    read: wholeNumber({ from: 1, to: 1_000_000 }),
    fallback: documentedRunLimits.running,
  }),
  rateLimit: option(
    "--rate-limit <requests/time>",
    "the most requests of a key in a time, such as 600/minute, and of an address without one (default: any number)",
    { read: rate },
  ),
  checkAnswers: flag("--check-answers", "check every response against the document, and log violations"),
  audit: option("--audit <file>", "add a line of JSON to this file for each call that can change something", {
    read: (text) => text,
  }),
  json: flag("--json", "print where it listens as one line of JSON"),
};

/** The parsed flags of `aegis-server serve`. Times are in seconds. */
export type ServeValues = Values<typeof serveOptions>;
