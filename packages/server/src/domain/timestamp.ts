import type { Timestamp } from "./entities.ts";

/** Formats a time, cut to the second. @param ms milliseconds since 1970, up to the year 9999 */
export function timestamp(ms: number): Timestamp {
  const second = Math.floor(ms / 1000);
  if (second !== latest.second) latest = { second, text: textOf(second) };
  return latest.text;
}

/** Ten thousand evaluations may finish in a second; they share its text. */
let latest = { second: 0, text: textOf(0) };

function textOf(second: number): Timestamp {
  return `${new Date(second * 1000).toISOString().slice(0, "2026-04-01T09:12:00".length)}Z`;
}
