import { defaultModel, type MetricArgument, type MetricInfo, type ModelInfo, models } from "@aegis/contract";
import { type Metric, metrics } from "@aegis/metrics";

/**
 * All metrics by id, as the API shows them.
 *
 * @param inactive shortnames of metrics that are switched off
 * @param shortname only the metric with this one; all if left out
 */
export function metricCatalogue(inactive: ReadonlySet<string>, shortname?: string): MetricInfo[] {
  return metrics
    .filter((metric) => shortname === undefined || metric.shortname === shortname)
    .toSorted((one, other) => one.id - other.id)
    .map((metric) => metricInfo(metric, !inactive.has(metric.shortname)));
}

/**
 * All models that a request may name, in the order of the catalogue.
 *
 * @param slug only the one with this slug; all if left out
 */
export function modelCatalogue(slug?: string): ModelInfo[] {
  const found = models.filter((model) => slug === undefined || model.slug === slug);
  return found.map(({ thinking, latest, ...model }) => ({
    ...model,
    is_thinking: thinking,
    is_latest: latest,
    is_default: model.slug === defaultModel,
  }));
}

function metricInfo(metric: Metric, is_active: boolean): MetricInfo {
  const { id, shortname, label, category, description, score_summary, threshold } = metric;
  return {
    id,
    shortname,
    label,
    category,
    description,
    score_summary,
    needs: [...metric.needs],
    optional: [...metric.optional],
    needs_one_of: [...metric.needs_one_of],
    arguments: metric.arguments.map(argumentInfo),
    threshold,
    is_judged: metric.judged,
    is_active,
  };
}

/** All that an argument declares besides what it is called and does are keywords of JSON Schema. */
function argumentInfo({
  name,
  description,
  required,
  default: value,
  ...schema
}: Metric["arguments"][number]): MetricArgument {
  return { name, description, is_required: required, default: value, schema };
}
