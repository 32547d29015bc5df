import { systemClock } from "@aegis/async";
import type { Listening } from "@aegis/http";
import { CommandError, listenProblem } from "@aegis/terminal";
import type { Log } from "../http/log.ts";
import { createMeter, type Meter } from "../meter.ts";
import { serveMetrics } from "../serve-metrics.ts";
import type { RunningServer } from "../start-server.ts";
import type { Store } from "../store/store.ts";

/** A meter that knows what is left to do in a store. */
export function meterOf(store: Store, log: Log): Meter {
  return createMeter({
    store,
    timers: systemClock({ keepsAlive: false }),
    onError: (err) => log.warn({ err }, "What is left to do cannot be counted."),
  });
}

/**
 * Serves the counts of a meter on a port, and with them a server; they end together.
 *
 * @param start starts the server, once the port is there
 * @throws CommandError if the port cannot be listened at; what `start` throws
 */
export async function withMetrics(
  { meter, port, log }: { readonly meter: Meter; readonly port: number; readonly log: Log },
  start: () => Promise<RunningServer>,
): Promise<RunningServer> {
  const page = await openMetrics(meter, port, log);
  try {
    const server = await start();
    const close = async () => {
      await Promise.all([server.close(), page.close()]);
    };
    return { ...server, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** Serves the counts of a meter on a port. @throws CommandError if the port cannot be listened at */
export async function openMetrics(meter: Meter, port: number, log: Log): Promise<Listening> {
  try {
    const page = await serveMetrics(meter, port, (err) => log.error({ err }, "The counts cannot be given."));
    log.info({ url: `${page.url}/metrics` }, "Metrics are served.");
    return page;
  } catch (error) {
    const problem = listenProblem(error);
    throw problem === undefined ? error : new CommandError(problem.replace("--port", "--metrics-port"));
  }
}
