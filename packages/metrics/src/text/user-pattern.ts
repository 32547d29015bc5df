import { MetricError } from "../metric.ts";

/**
 * Compiles a regular expression that came as an argument: ECMAScript's syntax, read with the flag `u`, so that characters beyond
 * U+FFFF are one.
 *
 * @throws MetricError of kind `argument`, naming metric and argument
 */
export function userPattern(
  metric: string,
  argument: string,
  source: string,
  { ignoreCase = false } = {},
): RegExp {
  try {
    return new RegExp(source, ignoreCase ? "giu" : "gu");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MetricError("argument", `argument ${argument} must be a regular expression. ${reason}.`, {
      metric,
      cause,
    });
  }
}
