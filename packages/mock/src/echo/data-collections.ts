import type { DataCollection, DatasetSummary } from "@aegis/contract";
import { recordedWorld } from "../world/recorded-world.ts";
import type { Echo } from "./echo.ts";
import { touched } from "./touched.ts";

/** A collection with the name and the datasets that were sent. */
export const createDataCollection: Echo<"createDataCollection"> = ({ body }, example) => ({
  ...example,
  name: body.name,
  datasets: summaries(body.dataset_ids ?? [], example),
});

/** The collection that was named, with what was sent. */
export const updateDataCollection: Echo<"updateDataCollection"> = ({ path, body }, example) => {
  const { items } = recordedWorld.listDataCollections.all.body;
  const known = items.find(({ id }) => id === path.data_collection_id);
  const collection = known ?? example;
  const org_id = body.org_id === undefined ? collection.org_id : body.org_id;
  const datasets = body.dataset_ids
    ? summaries(body.dataset_ids, { ...example, id: collection.id })
    : collection.datasets;
  const shared = <Thing extends Shared>(thing: Thing): Thing =>
    thing.org_id === org_id ? thing : { ...thing, org_id, updated_at: example.updated_at };
  const changed = {
    ...collection,
    name: body.name ?? collection.name,
    org_id,
    datasets: datasets.map(shared),
    runs: collection.runs.map(shared),
  };
  return touched(collection, changed, body, example);
};

/** What is shared together with the collection that it is in. */
type Shared = { readonly org_id?: number | null; readonly updated_at?: string | null };

/**
 * The datasets of the examples' world that have these ids, newest first, in a collection. It changes those
 * that were not in it.
 */
function summaries(
  ids: readonly number[],
  { id: collection, updated_at }: Pick<DataCollection, "id" | "updated_at">,
): DatasetSummary[] {
  return recordedWorld.listDatasetNames.all.body.flatMap((dataset) => {
    if (!("created_at" in dataset) || !ids.includes(dataset.id)) return [];
    const isInIt = recordedWorld.getDataset[dataset.id]?.body.data_collection_id === collection;
    return [isInIt ? dataset : { ...dataset, updated_at }];
  });
}
