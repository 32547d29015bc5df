import { listen } from "@aegis/http";
import type { Endpoint } from "@aegis/metrics/judge";
import { healthListener } from "../http/health.ts";
import type { Store } from "../store/store.ts";
import { composeEngine, logOf } from "./compose-engine.ts";
import { meterOf, openMetrics } from "./metrics-port.ts";
import { openTracing } from "./open-tracing.ts";
import { isSandbox } from "./sandbox.ts";
import type { ScoringValues } from "./scoring-options.ts";
import type { ServerContext } from "./server-context.ts";

/** A worker that works until it is disposed of. */
export type Working = AsyncDisposable & {
  /** Where its health is asked for; undefined if nowhere. */
  readonly health: string | undefined;
};

type WorkingValues = ScoringValues & { readonly healthPort?: number; readonly healthHost: string };

/** How long pending answers about its health may take when it stops, in milliseconds. */
const graceMs = 1_000;

/**
 * Starts an engine over a shared store, and no API. The worker closes the store when it stops; if it cannot
 * start, the store is closed at once. A database that is still empty is a system's: the server of a sandbox
 * starts before its workers.
 *
 * @throws CommandError if there are no prices for the present; the errors of `listen`
 */
export async function startWorking(
  { store, endpoint }: { readonly store: Store; readonly endpoint: Endpoint | undefined },
  { healthPort: port, healthHost: host, metricsPort, ...values }: WorkingValues,
  context: Pick<ServerContext, "stderr" | "isTerminal" | "environment">,
): Promise<Working> {
  const log = logOf(values, context);
  const stopping = new AbortController();
  await using starting = new AsyncDisposableStack();
  starting.defer(() => store.close());
  const sandbox = await isSandbox(store);
  const meter = metricsPort === undefined ? undefined : meterOf(store, log);
  const tracing = await openTracing(context.environment, log);
  if (tracing !== undefined) starting.use(tracing);
  const { engine } = composeEngine({ store, endpoint, sandbox, log, meter, tracing, isShared: true }, values);
  starting.defer(() => engine.stop());
  if (meter !== undefined && metricsPort !== undefined)
    starting.use(await openMetrics(meter, metricsPort, log));
  const health =
    port === undefined
      ? undefined
      : starting.use(await listen(healthListener(store, stopping.signal, log), { port, host, graceMs }));
  await engine.start();
  starting.defer(() => stopping.abort());
  const running = starting.move();
  return { health: health?.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
