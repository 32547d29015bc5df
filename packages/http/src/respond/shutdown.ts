import { HttpError } from "./response.ts";

/** Seconds after which another server, or this one again, is likely to answer. */
const retryAfter = { "retry-after": "2" };

/** The 503 of a request that arrives while the server is stopping. */
export function stoppingError(): HttpError {
  return new HttpError(503, "The server is stopping. Try again in a moment.", retryAfter);
}

/**
 * The 503 of a request that is cut off because the server is stopping. A client that has left never sees it.
 */
export function shutdownError(): HttpError {
  const detail = "The server is stopping and has cut this request off. Try again in a moment.";
  return new HttpError(503, detail, retryAfter);
}
