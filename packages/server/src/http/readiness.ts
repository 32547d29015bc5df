import { type BufferedResponse, errorResponse } from "@aegis/http";
import type { Log } from "./log.ts";

/** With less room than this, in bytes, the next upload or the next run may fill the disk. */
const leastRoom = 64 * 2 ** 20;

/**
 * Answers `/readyz`: 200 while requests can be served, 503 while the store cannot be read, has no room to write, or the server
 * stops.
 *
 * @param room how many bytes can still be written
 */
export function createReadiness(
  store: { readonly ping: () => Promise<void> },
  room: () => Promise<number>,
  stopping: AbortSignal,
  log: Log,
): (method: string | undefined) => Promise<BufferedResponse> {
  return async (method) => {
    if (method !== "GET" && method !== "HEAD") {
      return errorResponse(405, "/readyz is only to be read, with GET.", { allow: "GET, HEAD" });
    }
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
