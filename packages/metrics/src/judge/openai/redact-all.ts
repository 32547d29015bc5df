import { redactor } from "@aegis/io/redact";

/** Shorter values, such as a version, are not keys, and without them messages would be unreadable. */
const shortestKey = 8;

/**
 * Cuts secrets out of what an endpoint says: each value as it is, as a URL writes it, and, of a header such
 * as `Basic dXNlcg==`, what follows the scheme. It becomes `[key]`.
 */
export function redactAll(key: string, values: readonly string[]): (text: string) => string {
  const secrets = new Set(
    [key, ...values]
      .flatMap((value) => [value, value.split(" ").at(-1) ?? ""])
      .flatMap((value) => [value, encodeURIComponent(value)])
      .filter((value) => value.length >= shortestKey || (value !== "" && value === key)),
  );
  const cuts = [...secrets].toSorted((a, b) => b.length - a.length).map(redactor);
  return (text) => cuts.reduce((left, cut) => cut(left), text);
}
