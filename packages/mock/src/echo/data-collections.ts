import type { DatasetSummary } from "@aegis/contract";
import { recordedWorld } from "../world/recorded-world.ts";
import type { Echo } from "./echo.ts";

/** A collection with the name and the datasets that were sent. */
export const createDataCollection: Echo<"createDataCollection"> = ({ body }, example) => ({
  ...example,
  name: body.name,
  datasets: body.dataset_ids ? summaries(body.dataset_ids) : [],
});

/** The collection that was named, with what was sent. */
export const updateDataCollection: Echo<"updateDataCollection"> = ({ path, body }, example) => {
  const { items } = recordedWorld.listDataCollections.all.body;
  const known = items.find(({ id }) => id === path.data_collection_id);
  const collection = known ?? example;
  return {
    ...collection,
    updated_at: example.updated_at,
    name: body.name ?? collection.name,
    org_id: body.org_id === undefined ? collection.org_id : body.org_id,
    datasets: body.dataset_ids ? summaries(body.dataset_ids) : collection.datasets,
  };
};

/** The datasets of the examples' world that have these ids, newest first. */
function summaries(ids: readonly number[]): DatasetSummary[] {
  return recordedWorld.listDatasetNames.all.body.flatMap((dataset) =>
    "created_at" in dataset && ids.includes(dataset.id) ? [dataset] : [],
  );
}
