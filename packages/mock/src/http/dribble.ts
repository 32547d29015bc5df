import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { BufferedResponse } from "@aegis/http";
import { pause } from "./pause.ts";

/** Into how many pieces a body is cut; a shorter body has a piece for each byte. */
const pieces = 10;

/**
 * Sends a body in pieces, and leaves its length open.
 *
 * @param durationMs how long that takes, in milliseconds
 * @param signal when it is aborted, the rest is sent at once
 */
export async function sendDribbled(
  res: ServerResponse,
  { status, headers, body }: BufferedResponse,
  durationMs: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  res.writeHead(status, headers);
  const size = Math.ceil(body.length / pieces);
  const gapMs = durationMs / pieces;
  for (let from = 0; from < body.length; from += size) {
    if (from > 0) await pause(gapMs, signal);
    if (res.destroyed) return;
    if (!res.write(body.subarray(from, from + size))) await drained(res);
  }
  res.end();
}

/** Resolves when the client has read on, or has left. */
async function drained(res: ServerResponse): Promise<void> {
  const left = new AbortController();
  await Promise.race([
    once(res, "drain", { signal: left.signal }),
    once(res, "close", { signal: left.signal }),
  ]).finally(() => left.abort());
}
