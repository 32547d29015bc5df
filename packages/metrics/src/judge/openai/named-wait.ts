import type { IncomingHttpHeaders } from "node:http";
import { retryAfter } from "@aegis/async";
import { type Fields, fieldsOf } from "./json.ts";

/**
 * How long an endpoint asks us to wait, in milliseconds. It may say so in headers that name the wait, in its
 * error or in words; then the longest counts. Else, if it refuses for a limit, it may say when a limit that
 * is used up is reset.
 *
 * @param error the fields of the error in the body
 * @param words what the error says
 * @param now milliseconds since 1970
 * @returns undefined if it names none
 */
export function namedWait(
  { status, headers }: { readonly status: number; readonly headers: IncomingHttpHeaders },
  error: Fields,
  words: string,
  now: number,
): number | undefined {
  const named = [
    ...Object.entries(headers).map(([name, value]) => inHeader(name, [value].flat()[0], now)),
    ...inError(error, now),
    inWords(words),
  ].filter((wait) => wait !== undefined);
  return named.length > 0 ? Math.max(...named) : status === 429 ? untilReset(headers, now) : undefined;
}

/** `Retry-After` and `Retry-After-Ms`, as they are or with a maker's name before them. */
function inHeader(name: string, value: string | undefined, now: number): number | undefined {
  if (/(?:^|-)retry-after-ms$/.test(name)) return inUnit(value, 1);
  return /(?:^|-)retry-after$/.test(name) ? (retryAfter(value, now) ?? duration(value)) : undefined;
}

/** Google's RetryInfo, a field of the error, or the headers that a router passes on. */
function inError(error: Fields, now: number): readonly (number | undefined)[] {
  const metadata = fieldsOf(error.metadata);
  const details = Array.isArray(error.details) ? error.details.map(fieldsOf) : [];
  const passedOn: Record<string, string> = {};
  for (const [name, value] of Object.entries(fieldsOf(metadata.headers)))
    passedOn[name.toLowerCase()] = String(value);
  return [
    ...details.map(({ retryDelay }) => duration(retryDelay)),
    ...[error, metadata].flatMap((each) => [
      inUnit(each.retry_after ?? each.retry_after_seconds, 1000),
      inUnit(each.retry_after_ms, 1),
    ]),
    retryAfter(passedOn["retry-after"], now) ?? untilReset(passedOn, now),
  ];
}

const unit = "ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?";
const amount = `\\d+(?:\\.\\d+)?\\s*(?:${unit})(?![a-z])`;
// "m30s" has no border between its parts.
const run = `(?:\\d+(?:\\.\\d+)?\\s*(?:${unit})[\\s,]*(?:and\\s+)?)*${amount}`;
const waitInWords = new RegExp(
  `\\b(?:try(?:ing)?(?:\\s+your\\s+request)?\\s+again|retry(?:ing)?|wait|reset\\w*|available)\\b[^.;\\d]{0,40}?(${run})`,
  "i",
);

/** Such as "Please try again in 1m30.5s." or "retry after 26 seconds". */
function inWords(words: string): number | undefined {
  return duration(waitInWords.exec(words)?.[1]);
}

/** The reset of each limit that is used up; without word of what is left, of each. */
function untilReset(headers: IncomingHttpHeaders, now: number): number | undefined {
  const waits = Object.entries(headers).flatMap(([name, value]) => {
    if (!/rate-?limit-(?:\w+-)*reset(?:-\w+)*$/.test(name)) return [];
    const left = headers[name.replace("reset", "remaining")];
    const wait = Number(left ?? 0) > 0 ? undefined : moment([value].flat()[0], now);
    return wait === undefined ? [] : [wait];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** A duration, a date, or a number: of seconds from now, or of (milli)seconds since 1970. */
function moment(value: string | undefined, now: number): number | undefined {
  const number = inUnit(value, 1);
  if (number === undefined) return duration(value) ?? retryAfter(value, now);
  if (number < 1e9) return number * 1000;
  return Math.max(0, (number < 1e11 ? number * 1000 : number) - now);
}

/** Such as `17s`, `1.5s`, `6m0s`, `120ms` or `2 minutes`. */
function duration(text: unknown): number | undefined {
  if (typeof text !== "string" || !new RegExp(`^\\s*${run}\\s*$`, "i").test(text)) return undefined;
  let total = 0;
  for (const [, number, name = ""] of text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)\\s*(${unit})`, "gi")))
    total += Number(number) * millisecondsIn(name.toLowerCase());
  return total;
}

function millisecondsIn(name: string): number {
  if (name === "ms" || name.startsWith("milli")) return 1;
  const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
  return (seconds[name.charAt(0)] ?? 1) * 1000;
}

function inUnit(value: unknown, milliseconds: number): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && number >= 0 && Number.isFinite(number)
    ? number * milliseconds
    : undefined;
}
