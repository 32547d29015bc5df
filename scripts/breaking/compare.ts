import type { Change, Level } from "./change.ts";
import { compareMetrics } from "./data/compare-metrics.ts";
import { compareModels } from "./data/compare-models.ts";
import { compareDocuments } from "./document/compare-documents.ts";
import { objectOf } from "./json.ts";
import { type Api, places } from "./read-api.ts";
import { type Due, versionDue } from "./version-due.ts";

/** Two versions of the API compared. */
export type Comparison = {
  readonly version: Due;
  /** What breaks first, then the warnings, what is new, and the rest. */
  readonly changes: readonly Change[];
};

/**
 * Compares two versions of the API: their documents and, if the old one has them, their metrics and models.
 *
 * @throws Error with one line if the new version lacks metrics or models that the old one has
 */
export function compare(from: Api, to: Api): Comparison {
  const changes = [
    ...compareDocuments(from.document, to.document),
    ...ifThere("metrics", from, to, compareMetrics),
    ...ifThere("models", from, to, compareModels),
  ].toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return { version: versionDue(versionOf(from), versionOf(to), changes), changes };
}

/** From what callers must know to what they need not. */
export const levels: readonly Level[] = ["breaking", "warning", "added", "changed"];

function ifThere(
  part: "metrics" | "models",
  from: Api,
  to: Api,
  compareParts: (old: readonly unknown[], now: readonly unknown[]) => readonly Change[],
): readonly Change[] {
  const [old, now] = [from[part], to[part]];
  if (old === undefined) return [];
  if (now !== undefined) return compareParts(old, now);
  throw new Error(
    `The new version has no ${places[part]}, which the old one has; write it, or compare files.`,
  );
}

function versionOf({ document }: Api): string {
  return String(objectOf(document.info).version);
}
