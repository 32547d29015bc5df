import { type Answer, errorAnswer } from "@aegis/http";
import type { Log } from "./log.ts";

/** Answers `/readyz`: 200 while requests can be served, 503 while the store cannot be read or the server stops. */
export function createReadiness(
  store: { readonly ping: () => Promise<void> },
  stopping: AbortSignal,
  log: Log,
): (method: string | undefined) => Promise<Answer> {
  return async (method) => {
    if (method !== "GET" && method !== "HEAD") {
      return errorAnswer(405, "/readyz is only to be read, with GET.", { allow: "GET, HEAD" });
    }
    if (stopping.aborted) return status(503, "stopping");
    try {
      await store.ping();
      return status(200, "ready");
    } catch (error) {
      log.error({ err: error }, "The store cannot be read.");
      return status(503, "unavailable");
    }
  };
}

function status(code: number, word: string): Answer {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return { status: code, headers, body: Buffer.from(JSON.stringify({ status: word })) };
}
