import type { Environment } from "../environment.ts";
import { ConnectionError, type TimeoutError } from "../errors/client-errors.ts";

/** How an attempt ended. */
export type Outcome = Response | ConnectionError | TimeoutError;

/** Milliseconds until the next attempt, or undefined where the outcome must stand. `failed` counts earlier attempts. */
export function pauseAfter(
  outcome: Outcome,
  method: string,
  failed: number,
  { now, random }: Pick<Environment, "now" | "random">,
): number | undefined {
  if (!mayRepeat(outcome, method)) return undefined;
  const asked = outcome instanceof Response ? retryAfter(outcome.headers, now()) : undefined;
  return asked ?? fullJitter(failed, random);
}

/** Repeating these changes nothing that the first time did not. */
const safeMethods = ["GET", "PUT", "DELETE"];
const passingStatuses = [429, 502, 503, 504];
/** The connection was never made, so that nothing can have been sent. */
const nothingSent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

function mayRepeat(outcome: Outcome, method: string): boolean {
  if (outcome instanceof Response && !passingStatuses.includes(outcome.status)) return false;
  if (safeMethods.includes(method)) return true;
  return outcome instanceof ConnectionError && nothingSent.includes(outcome.code ?? "");
}

/** The header is seconds or a date; anything else is as good as none. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const base = 500;
const cap = 8_000;

/** Anywhere from nothing to a bound that doubles: many clients that failed together do not come back together. */
function fullJitter(failed: number, random: () => number): number {
  return random() * Math.min(cap, base * 2 ** failed);
}
