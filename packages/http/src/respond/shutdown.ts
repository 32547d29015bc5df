import { HttpError } from "./response.ts";

/**
 * The 503 of a request that is cut off because the server is stopping. A client that has left never sees it.
 */
export function shutdownError(): HttpError {
  const detail = "The server is stopping and has cut this request off. Try again in a moment.";
  return new HttpError(503, detail, { "retry-after": "2" });
}

/**
 * Waits for what the client is still sending, but no longer than until the shutdown.
 *
 * @throws HttpError 503
 */
export async function beforeShutdown<T>(arriving: Promise<T>, shutdown: AbortSignal | undefined): Promise<T> {
  if (shutdown === undefined) return arriving;
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(shutdownError());
  shutdown.addEventListener("abort", end);
  if (shutdown.aborted) end();
  try {
    return await Promise.race([arriving, promise]);
  } finally {
    shutdown.removeEventListener("abort", end);
  }
}
