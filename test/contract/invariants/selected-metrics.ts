import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../openapi-document.ts";
import { objectOf } from "./exchange.ts";

/**
 * Whether two selections of metrics are the same. A metric without arguments may be a threshold alone; one
 * without a threshold has its default, which is not known here.
 */
export function selectedAlike(sent: Json | undefined, shown: Json | undefined): boolean {
  const [one, other] = [objectOf(sent), objectOf(shown)];
  if (one === undefined || other === undefined) return sent === shown;
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => isSameSetting(settingOf(one[id]), settingOf(other[id])));
}

type Setting = { readonly threshold: Json | undefined; readonly metric_args: Json };

/** Undefined if the metric is not selected. */
function settingOf(item: Json | undefined): Setting | undefined {
  if (item === undefined) return undefined;
  const { threshold, metric_args } = objectOf(item) ?? { threshold: item };
  const hasArguments = Object.keys(objectOf(metric_args) ?? {}).length > 0;
  return { threshold: threshold ?? undefined, metric_args: hasArguments ? (metric_args ?? null) : null };
}

function isSameSetting(sent: Setting | undefined, shown: Setting | undefined): boolean {
  if (sent === undefined || shown === undefined) return sent === shown;
  const isSameThreshold = sent.threshold === undefined || sent.threshold === shown.threshold;
  return isSameThreshold && isDeepStrictEqual(sent.metric_args, shown.metric_args);
}
