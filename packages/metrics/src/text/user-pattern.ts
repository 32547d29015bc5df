import { MetricError } from "../metric-error.ts";

/**
 * Compiles a regular expression that was given as an argument, in ECMAScript's syntax.
 *
 * @param flags with `u`, a character beyond U+FFFF counts as one
 *
 * @throws MetricError of kind `argument`: it names the metric and the argument
 */
export function userPattern(metric: string, argument: string, source: string, flags = "gu"): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MetricError("argument", `argument ${argument} must be a regular expression. ${reason}.`, {
      metric,
      cause,
    });
  }
}
