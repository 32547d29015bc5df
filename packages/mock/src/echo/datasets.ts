import { type Dataset, recordFields } from "@aegis/contract";
import { planUpload, presentSelection, readDatasetChanges } from "@aegis/rules/datasets";
import { recordedWorld } from "../world/recorded-world.ts";
import { organizationIn } from "../world/things.ts";
import { type Echo, noneInactive } from "./echo.ts";
import { touched } from "./touched.ts";

/** A dataset with the name, the metrics and the mappings that were sent, and the rows of the example. */
export const createDataset: Echo<"createDataset"> = ({ body }, example) => {
  const { name, selected_metrics, column_mappings } = planUpload(body, noneInactive);
  return {
    ...example,
    name,
    selected_metrics: presentSelection(selected_metrics),
    column_mappings,
    data_collection_id: body.data_collection_id ?? null,
    org_id: organizationIn(body.data_collection_id),
  };
};

/** The dataset that was named, with what was sent. */
export const updateDataset: Echo<"updateDataset"> = ({ path, body }, example) => {
  const known = recordedWorld.getDataset[path.dataset_id]?.body;
  const dataset = known === undefined ? example : withoutDetail(known);
  const structure = known?.structure ?? recordFields;
  const changes = readDatasetChanges({ id: path.dataset_id, structure }, body, noneInactive);
  const changed = {
    ...dataset,
    name: changes.name ?? dataset.name,
    selected_metrics:
      changes.selected_metrics === undefined
        ? dataset.selected_metrics
        : presentSelection(changes.selected_metrics),
    column_mappings:
      changes.column_mappings === undefined ? dataset.column_mappings : changes.column_mappings,
    data_collection_id:
      body.data_collection_id === undefined ? dataset.data_collection_id : body.data_collection_id,
    org_id:
      body.org_id === undefined ? (organizationIn(body.data_collection_id) ?? dataset.org_id) : body.org_id,
  };
  return touched(dataset, changed, body, example);
};

/** Lists show it so; what belongs to the view of a single dataset is left out. */
function withoutDetail({
  dataset_type: _type,
  records: _records,
  runs: _runs,
  evaluations: _evaluations,
  ...dataset
}: (typeof recordedWorld.getDataset)[string]["body"]): Dataset {
  return dataset;
}
