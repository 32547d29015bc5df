import { HttpError } from "./response.ts";

/**
 * The 503 of a request that is cut off because the server is stopping. A client that has left never sees it.
 */
export function shutdownError(): HttpError {
  const detail = "The server is stopping and has cut this request off. Try again in a moment.";
  return new HttpError(503, detail, { "retry-after": "2" });
}
