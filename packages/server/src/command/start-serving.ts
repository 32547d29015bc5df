import { readFileSync } from "node:fs";
import type { Endpoint } from "@aegis/metrics/judge";
import { priceFile, readPrices } from "@aegis/rules/prices";
import { CommandError } from "@aegis/terminal";
import type { Timestamp } from "../domain/entities.ts";
import { type Prices, pricesByTime, withFreeJudges } from "../domain/prices.ts";
import { timestamp } from "../domain/timestamp.ts";
import { createEngine } from "../engine/create-engine.ts";
import { createJudgeHealth, type JudgeReport } from "../engine/judge-health.ts";
import type { Audit } from "../http/audit.ts";
import { createLog, type Log } from "../http/log.ts";
import { createMeter } from "../meter.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import type { Store } from "../store/store.ts";
import { auditFile } from "./audit-file.ts";
import type { HeldFolder } from "./data-folder.ts";
import { judgesOf } from "./judges.ts";
import { isLoopbackHost } from "./loopback.ts";
import { withMetrics } from "./metrics-port.ts";
import { settleSandbox } from "./sandbox.ts";
import type { ServeValues } from "./serve-options.ts";
import type { ServerContext } from "./server-context.ts";

/**
 * Starts the engine and the server over a store. The server closes the store when it stops; if it cannot
 * start, the store is closed at once.
 *
 * @throws CommandError if the store holds something else than what is to be served; the errors of `listen`
 */
export async function startServing(
  { store, folder, endpoint }: { store: Store; folder: HeldFolder; endpoint: Endpoint | undefined },
  { port, host, sandbox, ...values }: ServeValues,
  { clock, stderr, isTerminal }: Pick<ServerContext, "clock" | "stderr" | "isTerminal">,
): Promise<RunningServer> {
  try {
    await settleSandbox(store, folder.path, sandbox);
    const level = values.log ?? (isTerminal ? "warn" : "info");
    const log = createLog(stderr);
    log.level = level === "off" ? "silent" : level;
    const prices = knownPrices(isPaid({ endpoint, sandbox, ...values }));
    prices(timestamp(clock()));
    const { metricsPort } = values;
    const meter = metricsPort === undefined ? undefined : createMeter();
    const judgeHealth = createJudgeHealth(clock, (report) => logJudge(log, report));
    const engine = createEngine({
      store: meter?.metered(store) ?? store,
      judges: judgesOf(endpoint, judgeHealth, values, meter),
      judgeHealth,
      prices,
      clock,
      onError: (cause) => log.error({ err: cause }, "Something went wrong in the background."),
      workers: values.workers,
      // Each of them asks at least one question, so as many keep the endpoint busy.
      judgedEvaluations: values.judgeCalls,
      judgeWindow: values.judgeWindow * 1_000,
      blockingLimit: values.blockingLimit * 1_000,
    });
    const parts = {
      store,
      engine,
      prices,
      billing: values.billing === "on",
      clock,
      port,
      host,
      log,
      rateLimit: values.rateLimit,
      audit: auditOf(values, log),
      meter,
      proxies: { basePath: values.basePath, trusts: values.trustProxy ?? (() => false) },
      checkResponses: values.checkAnswers,
      uploads: folder.uploads,
      inactiveMetrics: new Set(values.withoutMetric),
      runLimits: { tasks: values.runTasks, evaluations: values.runEvaluations, running: values.userRuns },
      ...(sandbox ? { allowsHost: isLoopbackHost } : {}),
    };
    const start = () => startServer(parts);
    if (meter === undefined || metricsPort === undefined) return await start();
    return await withMetrics({ meter, port: metricsPort, log }, start);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function auditOf({ audit }: Pick<ServeValues, "audit">, log: Log): Audit | undefined {
  const failed = (err: unknown) => log.error({ err }, "A change could not be added to the audit file.");
  return audit === undefined ? undefined : auditFile(audit, failed);
}

/**
 * Whether judging costs anything: the offline judge does not, except in a sandbox, which shows what the
 * examples show, or if it is told to.
 */
export function isPaid({
  endpoint,
  sandbox,
  chargeOffline,
}: Pick<ServeValues, "sandbox" | "chargeOffline"> & { readonly endpoint: Endpoint | undefined }): boolean {
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
