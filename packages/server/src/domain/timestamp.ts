import type { Timestamp } from "./entities.ts";

/** The second in which a moment lies. @param ms milliseconds since 1970, from there to the year 9999 */
export function timestamp(ms: number): Timestamp {
  return `${new Date(ms).toISOString().slice(0, "2026-04-01T09:12:00".length)}Z`;
}
