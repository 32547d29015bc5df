import { InvalidArgumentError } from "./errors/client-errors.ts";

/**
 * Writes a query string. Values that are undefined or null are left out, a `Date` is written as ISO 8601 in
 * UTC, and a list repeats its name.
 *
 * @throws InvalidArgumentError for an invalid date
 */
export function queryString(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((each) => (each === undefined || each === null ? [] : [[name, textOf(name, each)]])),
  );
  return new URLSearchParams(pairs).toString();
}

function textOf(name: string, value: unknown): string {
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) throw new InvalidArgumentError(`${name} is not a valid date.`);
  return value.toISOString();
}
