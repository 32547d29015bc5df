import type { Args, MetricFacts } from "./metric.ts";
import { MetricError } from "./metric-error.ts";
import type { Field, Sample } from "./sample.ts";

/**
 * Checks that a sample has the fields that a metric needs, of the types that it reads. Fields that the metric
 * does not read may hold anything.
 *
 * @throws MetricError of kind `input`: it names the metric and the field
 */
export function checkSample(metric: MetricFacts, sample: Sample, args: Args): void {
  for (const field of metric.needs) {
    const value = sample[field];
    // The common case first: this runs for each row.
    if (typeof value === "string") continue;
    if (value === undefined || value === null) refuse(metric, `${field} is missing.`);
    checkType(metric, field, value);
  }
  for (const field of metric.optional) {
    const value = sample[field];
    if (value !== undefined && value !== null) checkType(metric, field, value);
  }
  if (metric.needs_one_of.length > 0 && !metric.needs_one_of.some((name) => isFilled(name, sample, args)))
    refuse(metric, `one of ${metric.needs_one_of.join(", ")} must be non-empty.`);
}

function checkType(metric: MetricFacts, field: Field, value: unknown): void {
  if (typeof value === "string") return;
  if (field === "context" && Array.isArray(value)) {
    if (!value.every((chunk) => typeof chunk === "string"))
      refuse(metric, `context must be a text or a list of texts.`);
    return;
  }
  if (field === "output" && metric.object_output && typeof value === "object" && !Array.isArray(value))
    return;
  refuse(metric, `${field} must be ${typesOf(metric, field)}.`);
}

function typesOf(metric: MetricFacts, field: Field): string {
  if (field === "context") return "a text or a list of texts";
  return field === "output" && metric.object_output ? "a text or an object" : "a text";
}

function isFilled(name: string, sample: Sample, args: Args): boolean {
  const value: unknown = Object.hasOwn(args, name)
    ? args[name]
    : Object.entries(sample).find(([field]) => field === name)?.[1];
  if (typeof value === "string") return value !== "";
  return Array.isArray(value) ? value.some((chunk) => chunk !== "") : value !== undefined && value !== null;
}

function refuse({ shortname }: MetricFacts, problem: string): never {
  throw new MetricError("input", problem, { metric: shortname });
}
