import type { GivenHeaders } from "./options.ts";

/** Headers by their names in lower case, in which two names that differ by their case are one. */
export function lowerCased(headers: GivenHeaders): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
