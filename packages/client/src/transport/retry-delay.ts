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
  return (result instanceof Response ? askedPause(result, now()) : undefined) ?? fullJitter(failed, random);
}

/**
 * Whether a server may have acted on the request: not if the connection was never made, and not if the server
 * had enough of requests.
 */
export function mayHaveArrived(result: AttemptResult): boolean {
  return result instanceof Response ? result.status !== tooMany : !wasUnsent(result);
}

const tooMany = 429;
/** A 409 says that an earlier attempt is still under way. */
const transientStatuses = [409, tooMany, 502, 503, 504];
/** The connection was never made, so nothing can have been sent. */
const nothingSent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

function mayRetry(result: AttemptResult, isSafe: boolean): boolean {
  if (result instanceof Response && !transientStatuses.includes(result.status)) return false;
  if (isSafe) return true;
  return !(result instanceof Response) && wasUnsent(result);
}

function wasUnsent(error: Error): boolean {
  return error instanceof ConnectionError && nothingSent.includes(error.code ?? "");
}

/** Milliseconds that a response asks to wait: `retry-after-ms`, as some gateways send it, is more exact. */
function askedPause({ headers }: Response, now: number): number | undefined {
  const exact = headers.get("retry-after-ms")?.trim() ?? "";
  return /^\d+(\.\d+)?$/.test(exact) ? Number(exact) : retryAfter(headers.get("retry-after"), now);
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
