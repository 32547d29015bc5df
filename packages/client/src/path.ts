import { InvalidArgumentError } from "./errors/client-errors.ts";

/**
 * Fills a path template in. Every id of this API is a positive integer; `..` and an empty text would change the
 * route, so that nothing else is let through.
 *
 * @throws InvalidArgumentError which names the id.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(checkedId(name, values[name])));
}

function checkedId(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new InvalidArgumentError(`${name} must be a positive integer, not ${shown}.`);
}
