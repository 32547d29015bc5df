import { type Clock, deadline, raceWithSignal, systemClock } from "@aegis/async";
import type { BufferedResponse } from "@aegis/http";
import type { Log } from "./log.ts";

/** With less room than this, in bytes, the next upload or the next run may fill the disk. */
const leastRoom = 64 * 2 ** 20;

/** How long the store may take to answer, in milliseconds. Whoever asks for a while asks again. */
const patience = 5_000;

/**
 * The page `/readyz`: 200 while requests can be served; 503 while the store cannot be read in five seconds or
 * has no room to write, and while the server stops.
 *
 * @param room how many bytes can still be written
 * @param timers by which the store is given up; by default the machine's
 */
export function createReadiness(
  store: { readonly ping: () => Promise<void> },
  room: () => Promise<number>,
  stopping: AbortSignal,
  log: Log,
  timers: Pick<Clock, "sleep"> = systemClock({ keepsAlive: false }),
): () => Promise<BufferedResponse> {
  return async () => {
    if (stopping.aborted) return status(503, "stopping");
    const { signal, clear } = deadline(timers, patience);
    try {
      await raceWithSignal(store.ping(), signal, tooLate);
      return (await room()) < leastRoom ? status(503, "full") : status(200, "ready");
    } catch (error) {
      log.error({ err: error }, "The store cannot be reached.");
      return status(503, "unavailable");
    } finally {
      clear();
    }
  };
}

const tooLate = () => new Error("The store has not answered in five seconds.");

function status(code: number, word: string): BufferedResponse {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return { status: code, headers, body: Buffer.from(JSON.stringify({ status: word })) };
}
