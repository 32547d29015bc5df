import type { Endpoint } from "@aegis/metrics/judge";
import type { Audit } from "../http/audit.ts";
import type { Log } from "../http/log.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import type { Store } from "../store/store.ts";
import { auditFile } from "./audit-file.ts";
import { composeEngine, logOf } from "./compose-engine.ts";
import { isLoopbackHost } from "./loopback.ts";
import { meterOf, withMetrics } from "./metrics-port.ts";
import { type OpenTracing, openTracing } from "./open-tracing.ts";
import { settleSandbox } from "./sandbox.ts";
import type { ServeValues } from "./serve-options.ts";
import type { ServerContext } from "./server-context.ts";
import type { StorePlace } from "./store-place.ts";

/** What a server is started on. */
type Served = {
  readonly store: Store;
  readonly place: StorePlace;
  readonly endpoint: Endpoint | undefined;
};

/**
 * Starts the engine and the server over a store. The server closes the store when it stops; if it cannot
 * start, the store is closed at once.
 *
 * @throws CommandError if the store holds something else than what is to be served; the errors of `listen`
 */
export async function startServing(
  { store, place, endpoint }: Served,
  { port, host, sandbox, ...values }: ServeValues,
  context: Pick<ServerContext, "stderr" | "isTerminal" | "environment">,
): Promise<RunningServer> {
  const log = logOf(values, context);
  let tracing: OpenTracing | undefined;
  try {
    await settleSandbox(store, place.name, sandbox);
    const { metricsPort } = values;
    const meter = metricsPort === undefined ? undefined : meterOf(store, log);
    tracing = await openTracing(context.environment, log);
    const isShared = place.url !== undefined;
    const blockingLimit = values.blockingLimit * 1_000;
    const { engine, prices } = composeEngine(
      { store, endpoint, sandbox, log, meter, tracing, isShared, scoresRuns: !values.apiOnly, blockingLimit },
      values,
    );
    const parts = {
      store,
      engine,
      prices,
      billing: values.billing === "on",
      clock: store.clock,
      port,
      host,
      log,
      rateLimit: values.rateLimit,
      audit: auditOf(values, log),
      meter,
      tracing,
      proxies: { basePath: values.basePath, trusts: values.trustProxy ?? (() => false) },
      checkResponses: values.checkAnswers,
      uploads: place.folder.uploads,
      inactiveMetrics: new Set(values.withoutMetric),
      runLimits: { tasks: values.runTasks, evaluations: values.runEvaluations, running: values.userRuns },
      ...(sandbox ? { allowsHost: isLoopbackHost } : {}),
    };
    const start = () => startServer(parts);
    const server =
      meter === undefined || metricsPort === undefined
        ? await start()
        : await withMetrics({ meter, port: metricsPort, log }, start);
    return tracing === undefined ? server : endingWith(server, tracing);
  } catch (error) {
    await store.close();
    await tracing?.[Symbol.asyncDispose]();
    throw error;
  }
}

/** What a server does last is in the traces, too. */
function endingWith(server: RunningServer, tracing: OpenTracing): RunningServer {
  const close = async () => {
    await server.close();
    await tracing[Symbol.asyncDispose]();
  };
  return { ...server, close, [Symbol.asyncDispose]: close };
}

function auditOf({ audit }: Pick<ServeValues, "audit">, log: Log): Audit | undefined {
  const failed = (err: unknown) => log.error({ err }, "A change could not be added to the audit file.");
  return audit === undefined ? undefined : auditFile(audit, failed);
}
