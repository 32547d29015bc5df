import type { DatasetDetail } from "@aegis/contract";
import type { RunnableDataset } from "@aegis/rules/runs";
import { recordedWorld } from "./recorded-world.ts";

/** A dataset of the examples' world, also as the rules for runs see it; undefined if there is none. */
export function runnableDataset(
  id: number,
): { readonly dataset: DatasetDetail; readonly runnable: RunnableDataset } | undefined {
  const dataset = recordedWorld.getDataset[id]?.body;
  if (dataset === undefined) return undefined;
  const selected = Object.entries(dataset.selected_metrics ?? {}).map(([metric, item]) => {
    const settings = typeof item === "number" ? { threshold: item } : item;
    return [metric, { metric_args: null, ...settings }] as const;
  });
  const runnable = {
    id,
    selected_metrics: dataset.selected_metrics === null ? null : Object.fromEntries(selected),
    structure: dataset.structure,
    record_count: dataset.records.length,
  };
  return { dataset, runnable };
}

/**
 * The name of a collection of the examples' world, or null for none.
 *
 * @param otherwise what it is for an id that is left out, or that the world does not have
 */
export function collectionNamed(id: number | null | undefined, otherwise: string | null): string | null {
  if (id === null) return null;
  return (id === undefined ? undefined : recordedWorld.getDataCollection[id]?.body.name) ?? otherwise;
}

/** Whom something is shared with that is put into a collection of the examples' world; null for nobody. */
export function organizationIn(id: number | null | undefined): number | null {
  return recordedWorld.getDataCollection[id ?? ""]?.body.org_id ?? null;
}
