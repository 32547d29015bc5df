import type { Change, Level } from "./change.ts";
import { compareMetrics } from "./data/compare-metrics.ts";
import { compareModels } from "./data/compare-models.ts";
import { compareDocuments } from "./document/compare-documents.ts";
import { objectOf } from "./json.ts";
import type { Api } from "./read-api.ts";
import { type Due, versionDue } from "./version-due.ts";

/** Two versions of the API compared. */
export type Comparison = {
  readonly version: Due;
  /** What breaks first, then the warnings, what is new, and the rest. */
  readonly changes: readonly Change[];
};

/** Compares two versions of the API: their documents and, if both have them, their metrics and models. */
export function compare(from: Api, to: Api): Comparison {
  const changes = [
    ...compareDocuments(from.document, to.document),
    ...(from.metrics && to.metrics ? compareMetrics(from.metrics, to.metrics) : []),
    ...(from.models && to.models ? compareModels(from.models, to.models) : []),
  ].toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return { version: versionDue(versionOf(from), versionOf(to), changes), changes };
}

/** From what callers must know to what they need not. */
export const levels: readonly Level[] = ["breaking", "warning", "added", "changed"];

function versionOf({ document }: Api): string {
  return String(objectOf(document.info).version);
}
