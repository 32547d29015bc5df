import { HttpError } from "@aegis/http";

/** Whether an error is what comes of a signal to break off: nothing went wrong. */
export function isAbort(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("kind" in error && error.kind === "aborted");
}

/** 503 for a request that is broken off since the server stops. A client that has left never sees it. */
export function shutdownError(): HttpError {
  const detail = "The server is stopping and has broken this request off. Try again in a moment.";
  return new HttpError(503, detail, { "retry-after": "2" });
}

/**
 * Waits for what comes from the client, but no longer than the signal.
 *
 * @throws HttpError 503
 */
export async function raceWithSignal<T>(arriving: Promise<T>, timeIsUp: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(shutdownError());
  timeIsUp.addEventListener("abort", end);
  if (timeIsUp.aborted) end();
  try {
    return await Promise.race([arriving, promise]);
  } finally {
    timeIsUp.removeEventListener("abort", end);
  }
}
