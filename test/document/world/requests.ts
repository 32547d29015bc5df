import type { Metric } from "@aegis/metrics";
import { elementsOf, type Json, type JsonObject, membersOf } from "../../openapi-document.ts";
import { metric, models, row, world } from "./world.ts";

/** By the key of a field, a look-up that throws if there is no such thing as the request names. */
const lookups: Record<string, (value: Json, request: JsonObject) => unknown> = {
  dataset_id: (id) => row(world.datasets, id),
  dataset_ids: (ids) => elementsOf(ids).map((id) => row(world.datasets, id)),
  data_collection_id: (id) => row(world.data_collections, id),
  org_id: (id) => row(world.organizations, id),
  model_slug: (slug) => model(slug),
  metric_shortname: (name) => metric(name),
  metrics: (list) => elementsOf(list).map((each) => (typeof each === "string" ? metric(each) : each)),
  metric: (name, { metric_args = null }) => knownArguments(metric(name), metric_args),
  metric_args: (byId, { dataset_id }) =>
    dataset_id !== undefined &&
    Object.entries(membersOf(byId)).map(([id, args]) => knownArguments(metric(id), args)),
  selected_metrics: (selected) =>
    Object.entries(membersOf(typeof selected === "string" ? JSON.parse(selected) : selected)).map(
      ([id, item]) => knownArguments(metric(id), membersOf(item).metric_args ?? null),
    ),
};

/**
 * Looks up everything that a request names, at any depth.
 *
 * @throws Error for the first thing that is not in the world, the metrics or the models
 */
export function lookUp(request: Json): void {
  for (const element of elementsOf(request)) lookUp(element);
  for (const [key, value] of Object.entries(membersOf(request))) {
    if (value !== null) lookups[key]?.(value, membersOf(request));
    lookUp(value);
  }
}

function model(slug: Json): void {
  if (!models.some((each) => each.slug === slug))
    throw new Error(`There is no model ${JSON.stringify(slug)}.`);
}

function knownArguments({ shortname, arguments: known }: Metric, args: Json): void {
  for (const name of Object.keys(membersOf(args))) {
    if (!known.some((each) => each.name === name))
      throw new Error(`Metric ${shortname} has no argument ${name}.`);
  }
}
