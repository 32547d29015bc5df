import { once } from "node:events";
import { readFileSync } from "node:fs";
import { exampleKey } from "../domain/api-key.ts";
import type { Timestamp } from "../domain/entities.ts";
import { type Prices, pricesByTime } from "../domain/prices.ts";
import { timestamp } from "../domain/timestamp.ts";
import { createEngine } from "../engine/create-engine.ts";
import type { JudgeReport } from "../engine/judge-health.ts";
import type { EngineOptions } from "../engine/options.ts";
import { createLog, type Log } from "../http/log.ts";
import { priceFile, readPrices } from "../price-tables.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { openStore } from "../store/sql/open.ts";
import type { Store } from "../store/store.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import {
  dataFolder,
  emptyDataFolder,
  type HeldFolder,
  holdDataFolder,
  isBegun,
  isThere,
} from "./data-folder.ts";
import { greeting } from "./greeting.ts";
import { judgesOf } from "./judges.ts";
import { isLoopbackHost } from "./loopback.ts";
import { refuseBeyondLoopback, refuseFreshOverSystem, settleSandbox } from "./sandbox.ts";
import { tryPort } from "./try-port.ts";

/** What `aegis-server serve` is asked for. */
export type ServeFlags = {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly sandbox: boolean;
  readonly fresh: boolean;
  readonly withoutMetric: readonly string[];
  readonly checkResponses: boolean;
  readonly json: boolean;
  readonly log: "off" | "error" | "warn" | "info";
  readonly judgeCalls: number;
  /** This and what follows but `threads` in seconds. */
  readonly judgeTimeout: number;
  readonly judgeWindow: number;
  readonly blockingLimit: number;
  readonly threads: number;
};

/**
 * Runs a server until it is asked to stop, then lets it finish what it is at.
 *
 * @throws CommandError where it cannot be what it is asked to be; the errors of `listen` and of the store
 */
export async function serve(flags: ServeFlags, surroundings: CommandContext): Promise<void> {
  const { sandbox, fresh, host, json } = flags;
  if (fresh && !sandbox)
    throw new CommandError("--fresh throws everything away, and does so in a sandbox only. Add --sandbox.");
  if (sandbox) refuseBeyondLoopback(host);
  const judges = judgesOf(surroundings.environment, {
    calls: flags.judgeCalls,
    timeout: flags.judgeTimeout,
  });
  // What cannot be served leaves no folder behind.
  if (!isThere(dataFolder(flags.data))) await tryPort(flags);
  using folder = holdDataFolder(flags.data);
  if (fresh && isBegun(folder)) await discard(folder, surroundings);
  const store = await openStore({ file: folder.database, clock: surroundings.clock });
  await using server = await start({ store, folder, judges }, flags, surroundings);
  const { url } = server;
  surroundings.stdout.write(
    greeting({ url, data: folder.path, ...(sandbox ? { key: exampleKey } : {}) }, json),
  );
  if (!surroundings.signal.aborted) await once(surroundings.signal, "abort");
}

/** @throws CommandError where it is no sandbox */
async function discard(folder: HeldFolder, { clock }: CommandContext): Promise<void> {
  const store = await openStore({ file: folder.database, clock });
  try {
    await refuseFreshOverSystem(store, folder.path);
  } finally {
    await store.close();
  }
  emptyDataFolder(folder);
}

/** Starts a server that closes the store when it is stopped; one that cannot be started closes it at once. */
async function start(
  { store, folder, judges }: { store: Store; folder: HeldFolder; judges: EngineOptions["judges"] },
  { port, host, sandbox, withoutMetric, checkResponses, log, ...limits }: ServeFlags,
  { clock, stderr }: CommandContext,
): Promise<RunningServer> {
  try {
    await settleSandbox(store, folder.path, sandbox);
    const lines = createLog(stderr);
    lines.level = log === "off" ? "silent" : log;
    const prices = knownPrices();
    prices(timestamp(clock()));
    const onError = (cause: unknown) =>
      lines.error({ err: cause }, "Something went wrong in the background.");
    const onJudge = (report: JudgeReport) => logJudge(lines, report);
    const engine = createEngine({
      ...{ store, judges, prices, clock, onError, onJudge },
      ...{ threads: limits.threads, judgeCalls: limits.judgeCalls },
      judgeWindow: limits.judgeWindow * 1_000,
      blockingLimit: limits.blockingLimit * 1_000,
    });
    return await startServer({
      ...{ store, engine, prices, clock, port, host, checkResponses },
      uploads: folder.uploads,
      inactiveMetrics: new Set(withoutMetric),
      ...(sandbox ? { allowsHost: isLoopbackHost } : {}),
      log: lines,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The prices that come with the server, by the moment. They throw a Refusal for one before the first table. */
function knownPrices(): (at: Timestamp) => Prices {
  const pricesAt = pricesByTime(readPrices(readFileSync(priceFile, "utf8"), "prices.yaml"));
  return (at) => {
    const prices = pricesAt(at);
    if (prices === undefined)
      throw new CommandError(`The first table of prices begins after ${at}. Set the clock right.`);
    return prices;
  };
}

function logJudge(log: Log, report: JudgeReport): void {
  const { model } = report;
  if (report.state === "back") log.warn({ model }, "A judge answers again.");
  else {
    const { reason, next_try } = report;
    const next = next_try === null ? {} : { next_try: timestamp(next_try) };
    log.warn({ model, reason, ...next }, "A judge gives no answers.");
  }
}
