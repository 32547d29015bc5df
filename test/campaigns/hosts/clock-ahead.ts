import { join } from "node:path";

/** The environment of a host whose clock is set ahead, or behind for less than nothing. */
export function clockAhead(milliseconds: number): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "shifted-clock.ts")}`,
    AEGIS_CLOCK_AHEAD: String(milliseconds),
  };
}
