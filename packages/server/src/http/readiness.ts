import type { BufferedResponse } from "@aegis/http";
import type { Log } from "./log.ts";

/** With less room than this, in bytes, the next upload or the next run may fill the disk. */
const leastRoom = 64 * 2 ** 20;

/**
 * The page `/readyz`: 200 while requests can be served; 503 while the store cannot be read or has no room to
 * write, and while the server stops.
 *
 * @param room how many bytes can still be written
 */
export function createReadiness(
  store: { readonly ping: () => Promise<void> },
  room: () => Promise<number>,
  stopping: AbortSignal,
  log: Log,
): () => Promise<BufferedResponse> {
  return async () => {
    if (stopping.aborted) return status(503, "stopping");
    try {
      await store.ping();
      return (await room()) < leastRoom ? status(503, "full") : status(200, "ready");
    } catch (error) {
      log.error({ err: error }, "The store cannot be reached.");
      return status(503, "unavailable");
    }
  };
}

function status(code: number, word: string): BufferedResponse {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return { status: code, headers, body: Buffer.from(JSON.stringify({ status: word })) };
}
