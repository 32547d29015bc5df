import { readFileSync } from "node:fs";
import type { Endpoint } from "@aegis/metrics/judge";
import { priceFile, readPrices } from "@aegis/rules/prices";
import { CommandError } from "@aegis/terminal";
import type { Timestamp } from "../domain/entities.ts";
import { type Prices, pricesByTime, withFreeJudges } from "../domain/prices.ts";
import { timestamp } from "../domain/timestamp.ts";
import { createEngine } from "../engine/create-engine.ts";
import type { Engine } from "../engine/engine.ts";
import { createJudgeHealth, type JudgeReport } from "../engine/judge-health.ts";
import type { EngineOptions } from "../engine/options.ts";
import { createLog, type Log } from "../http/log.ts";
import type { Meter } from "../meter.ts";
import type { Store } from "../store/store.ts";
import type { Tracing } from "../tracing.ts";
import { endpointsOf, judgesOf } from "./judges.ts";
import type { ScoringValues } from "./scoring-options.ts";
import type { ServerContext } from "./server-context.ts";
import { shareJudges } from "./shared-judges.ts";

/** What an engine of a command is made for. */
type EngineFor = Pick<EngineOptions, "isShared" | "scoresRuns" | "blockingLimit"> & {
  readonly store: Store;
  readonly endpoint: Endpoint | undefined;
  /** Whether the store is that of a sandbox. */
  readonly sandbox: boolean;
  readonly log: Log;
  /** Counts what the engine does, if anybody wants to know. */
  readonly meter: Meter | undefined;
  /** Follows it, if anybody wants to know. */
  readonly tracing: Tracing | undefined;
};

/**
 * Makes an engine with the judges and the prices that the options of a command ask for, on the clock of the
 * store.
 *
 * @throws CommandError if there are no prices for the present
 */
export function composeEngine(
  { store, endpoint, sandbox, log, meter, tracing, ...rest }: EngineFor,
  values: ScoringValues,
): { readonly engine: Engine; readonly prices: (at: Timestamp) => Prices } {
  const { clock } = store;
  const prices = knownPrices(isPaid({ endpoint, sandbox, ...values }));
  prices(timestamp(clock()));
  const judgeHealth = createJudgeHealth(
    () => performance.now(),
    (report) => logJudge(log, report),
  );
  const onError = (cause: unknown) => log.error({ err: cause }, "Something went wrong in the background.");
  const asksBesideOthers = rest.isShared === true && rest.scoresRuns !== false && endpoint !== undefined;
  const endpoints = endpointsOf(endpoint);
  const shared = asksBesideOthers ? shareJudges(store, endpoints, values.judgeCalls, onError) : undefined;
  const counted = meter?.metered(store) ?? store;
  const engine = createEngine({
    store: tracing?.traced(counted) ?? counted,
    trace: tracing,
    judges: judgesOf(endpoint, judgeHealth, values, { meter, tracing, limit: shared?.limit }),
    judgeHealth,
    prices,
    clock,
    onError,
    workers: values.workers,
    endpoints,
    // Each of them asks at least one question, so as many keep the endpoint busy.
    judgedEvaluations: values.judgeCalls,
    judgeWindow: values.judgeWindow * 1_000,
    ...rest,
  });
  return { engine: shared?.within(engine) ?? engine, prices };
}

/** The log of a command, at the level that its options ask for. */
export function logOf(
  { log: level }: Pick<ScoringValues, "log">,
  { stderr, isTerminal }: Pick<ServerContext, "stderr" | "isTerminal">,
): Log {
  const log = createLog(stderr);
  const chosen = level ?? (isTerminal ? "warn" : "info");
  log.level = chosen === "off" ? "silent" : chosen;
  return log;
}

/**
 * Whether judging costs anything: the offline judge does not, except in a sandbox, which shows what the
 * examples show, or if it is told to.
 */
export function isPaid({
  endpoint,
  sandbox,
  chargeOffline,
}: Pick<EngineFor, "endpoint" | "sandbox"> & Pick<ScoringValues, "chargeOffline">): boolean {
  return endpoint !== undefined || sandbox || chargeOffline;
}

/**
 * The prices that come with the server, by time. They throw a CommandError for a time before the first table.
 *
 * @param paid whether judging costs anything
 */
function knownPrices(paid: boolean): (at: Timestamp) => Prices {
  const tables = readPrices(readFileSync(priceFile, "utf8"), "prices.yaml");
  const pricesAt = pricesByTime(paid ? tables : tables.map(withFreeJudges));
  return (at) => {
    const prices = pricesAt(at);
    if (prices === undefined)
      throw new CommandError(`The first price table begins after ${at}. Set this machine's clock.`);
    return prices;
  };
}

function logJudge(log: Log, report: JudgeReport): void {
  const { model } = report;
  if (report.state === "back") log.warn({ model }, "A judge answers again.");
  else if (report.state === "uncounted")
    log.warn({ model }, "A judge's endpoint does not count tokens: they are estimated, and costs with them.");
  else {
    const { reason, next_try } = report;
    const next = next_try === null ? {} : { next_try: timestamp(next_try) };
    log.warn({ model, reason, ...next }, "A judge does not answer.");
  }
}
