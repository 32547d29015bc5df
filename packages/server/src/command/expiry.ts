import { CommandError } from "@aegis/terminal";
import type { Timestamp } from "../domain/entities.ts";
import { timestamp } from "../domain/timestamp.ts";

/** When something expires, given the present in milliseconds since 1970. @throws CommandError if past */
export type Expiry = (now: number) => Timestamp;

/**
 * Reads when something expires: hours or days from now (`12h`, `90d`), or a UTC date or time
 * (`2027-01-31`, which is its first second, or `2027-01-31T18:00:00Z`).
 *
 * @throws CommandError for any other text, a day that does not exist, or a duration over 36,500 days
 */
export function expiry(text: string): Expiry {
  const [, count, unit] = /^([1-9]\d{0,5})([hd])$/.exec(text) ?? [];
  if (count !== undefined) {
    const duration = Number(count) * (unit === "h" ? hour : 24 * hour);
    if (duration > longest) throw new CommandError(remedy);
    return (now) => timestamp(now + duration);
  }
  const at = exactTime(text);
  return (now) => {
    if (at > timestamp(now)) return at;
    throw new CommandError(`--expires ${text} is past. Give a time in the future, such as 90d.`);
  };
}

const hour = 3_600_000;
const longest = 36_500 * 24 * hour;
const remedy =
  "Give hours or days up to 36500d, such as 90d, or a UTC time such as 2027-01-31 or 2027-01-31T18:00:00Z.";

/** `Date` takes February 30 for March 2, so the text has to come back as it was. */
function exactTime(text: string): Timestamp {
  const full = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(full) ? Date.parse(full) : Number.NaN;
  if (Number.isNaN(ms) || timestamp(ms) !== full) throw new CommandError(remedy);
  return full;
}
