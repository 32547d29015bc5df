import { retryAfter } from "@aegis/async";
import type { Environment } from "../environment.ts";
import { ConnectionError, type TimeoutError } from "../errors/client-errors.ts";

/** How an attempt ended. */
export type AttemptResult = Response | ConnectionError | TimeoutError;

/**
 * Milliseconds until the next attempt, or undefined if the result is final.
 *
 * @param isSafe whether repeating the request has no further effect
 * @param failed counts earlier attempts
 */
export function retryDelay(
  result: AttemptResult,
  isSafe: boolean,
  failed: number,
  { now, random }: Pick<Environment, "now" | "random">,
): number | undefined {
  if (!mayRetry(result, isSafe)) return undefined;
  const asked = result instanceof Response ? retryAfter(result.headers.get("retry-after"), now()) : undefined;
  return asked ?? fullJitter(failed, random);
}

/** A 409 says that an earlier attempt is still under way. */
const transientStatuses = [409, 429, 502, 503, 504];
/** The connection was never made, so nothing can have been sent. */
const nothingSent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

function mayRetry(result: AttemptResult, isSafe: boolean): boolean {
  if (result instanceof Response && !transientStatuses.includes(result.status)) return false;
  if (isSafe) return true;
  return result instanceof ConnectionError && nothingSent.includes(result.code ?? "");
}

const base = 500;
const cap = 8_000;

/**
 * From nothing to a bound that doubles: clients that failed together do not come back together.
 * Not the `backoff` of @aegis/async, which is larger.
 */
function fullJitter(failed: number, random: () => number): number {
  return random() * Math.min(cap, base * 2 ** failed);
}
