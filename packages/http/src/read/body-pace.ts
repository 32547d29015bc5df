import type { IncomingMessage } from "node:http";
import { type Clock, nap, systemClock } from "@aegis/async";
import { HttpError } from "../respond/response.ts";

/** How slowly a body may arrive: nobody shall hold a connection with a byte now and then. */
export type BodyPace = {
  /** How long a client may keep the server waiting for a body of any size, in milliseconds. */
  readonly graceMs: number;
  /** For so many bytes that have arrived, it may take another second. */
  readonly bytesPerSecond: number;
  readonly clock: Clock;
};

/** A minute, and whatever a line of 64 kbit/s takes: 18 hours for 512 MiB. */
export const usualPace: BodyPace = {
  graceMs: 60_000,
  bytesPerSecond: 8 * 1024,
  clock: systemClock({ keepsAlive: false }),
};

/**
 * Waits for the reading of a body, as long as it keeps its pace.
 *
 * @throws HttpError 408 if it does not; and whatever the reading throws
 */
export async function atPace<T>(req: IncomingMessage, reading: Promise<T>, pace: BodyPace): Promise<T> {
  if (req.complete) return reading;
  const done = new AbortController();
  const watching = watch(req, pace, done.signal);
  try {
    return await Promise.race([reading, watching.then(() => reading)]);
  } finally {
    done.abort(arrived);
  }
}

/** Not the usual reason, an exception with a stack: it takes longer to make than most bodies to read. */
const arrived = "The body has arrived.";

/** How often the pace is looked at, in milliseconds. */
const checkMs = 1_000;

/** Looks at the pace until the body is there, or nobody wants it any more. @throws HttpError 408 */
async function watch(req: IncomingMessage, pace: BodyPace, signal: AbortSignal): Promise<void> {
  const { socket } = req;
  const before = socket.bytesRead;
  let waited = 0;
  while (!req.complete) {
    await nap(pace.clock, checkMs, signal);
    if (signal.aborted) return;
    // What has arrived and is not read yet waits for the server, not the server for the client.
    if (req.readableLength === 0) waited += checkMs;
    if (isTooSlow(waited, socket.bytesRead - before, pace)) throw tooSlow(pace);
  }
}

/** @param waited for how many milliseconds the client has kept the server waiting */
export function isTooSlow(
  waited: number,
  received: number,
  { graceMs, bytesPerSecond }: Pick<BodyPace, "graceMs" | "bytesPerSecond">,
): boolean {
  return waited > graceMs + (received / bytesPerSecond) * 1000;
}

function tooSlow({ graceMs, bytesPerSecond }: BodyPace): HttpError {
  return new HttpError(
    408,
    `The body arrives too slowly: after ${graceMs / 1000} s it has to keep up with ${bytesPerSecond} bytes a second. Send it again over a faster connection, or send less at a time.`,
  );
}
