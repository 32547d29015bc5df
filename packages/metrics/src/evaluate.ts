import type { Args, Metric } from "./metric.ts";
import { type EvaluateOptions, prepareMetric } from "./prepare-metric.ts";
import { failed, type Result } from "./result.ts";
import type { Sample } from "./sample.ts";

/**
 * Scores one sample.
 *
 * An argument that is unknown, missing, of the wrong type or out of bounds, and a field that is missing or of
 * the wrong type, are refused by name before anything is scored. Nothing is thrown: a score of null comes
 * with the error that says why.
 */
export async function evaluate(
  metric: Metric,
  sample: Sample,
  args: Args = {},
  options: EvaluateOptions = {},
): Promise<Result> {
  try {
    return await prepareMetric(metric, args).score(sample, options);
  } catch (cause) {
    return failed(metric.shortname, cause);
  }
}
