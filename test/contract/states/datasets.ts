import { randomUUID } from "node:crypto";
import type { Target } from "../prepare-request.ts";
import { asking, both, ofId, sending, sendingParts } from "./change.ts";
import { madeDataset, madeSharedCollection } from "./made.ts";
import { replayed } from "./replay.ts";
import { atTime } from "./server-controls.ts";
import { type Arrange, alike, anywhere, inWorld, listInWorld, onItOr, touched } from "./state.ts";

/** A dataset in a shared collection. */
const inSharedCollection: Arrange = async (contractCase, target) => {
  const id = await madeDataset(target);
  const shared = await madeSharedCollection(target, [id]);
  if ("why" in shared) return shared;
  return anywhere(both(ofId(id), sending({ org_id: null })))(contractCase, target);
};

/** A name that another dataset has. */
async function takenName(target: Target): Promise<string> {
  const name = randomUUID();
  await madeDataset(target, name);
  return name;
}

const header = "prompt,output,golden_answer\n";

/** The states of the operations on datasets. */
export const datasets: Readonly<Record<string, Arrange>> = {
  "march-datasets": listInWorld,
  "dataset-type-filter-not-found": anywhere(asking({ dataset_type_id: "405" })),
  "datasets-page-zero": anywhere(asking({ page: "0" })),
  "refund-dataset-created": replayed(
    { next: { datasets: 42, records: 1001, runs: 995 }, at: "2026-04-02T12:00:00Z" },
    anywhere(sendingParts({ name: randomUUID() })),
  ),
  "upload-not-csv": anywhere(sendingParts({ file: `${header}1,2,3\nWhat,"is it,4\n`, name: randomUUID() })),
  "upload-empty": anywhere(sendingParts({ file: "", name: randomUUID() })),
  "upload-metric-unknown": anywhere(sendingParts({ selected_metrics: '{"99": 70}', name: randomUUID() })),
  "upload-field-missing": anywhere(sendingParts({ selected_metrics: '{"32": 70}', name: randomUUID() })),
  "upload-mapping-unknown": anywhere(
    sendingParts({ column_mappings: '{"prompt": "question"}', name: randomUUID() }),
  ),
  "upload-name-taken": onItOr(
    async (target) => sendingParts({ name: await takenName(target) }),
    sendingParts({ name: "support_qa_march.csv" }),
  ),
  "upload-collection-not-found": anywhere(sendingParts({ data_collection_id: "406", name: randomUUID() })),
  "upload-not-form": anywhere(() => ({ contentType: "application/json", body: { json: {} } })),
  "upload-file-missing": anywhere(sendingParts({ file: null })),
  "dataset-names": listInWorld,
  "shared-not-boolean": anywhere(asking({ shared: "maybe" })),
  "refund-dataset": inWorld(),
  "march-dataset": inWorld(ofId(1)),
  "dataset-not-found": anywhere(ofId(404)),
  "dataset-id-not-integer": anywhere(ofId("first")),
  "refund-dataset-updated": atTime(
    "2026-04-03T08:30:00Z",
    onItOr(async (target) => ofId(await madeDataset(target))),
  ),
  "dataset-metrics-empty": onItOr(
    async (target) => both(ofId(await madeDataset(target)), sending({ selected_metrics: {} })),
    sending({ selected_metrics: {} }),
  ),
  "dataset-name-taken": onItOr(
    async (target) => sending({ name: await takenName(target) }),
    sending({ name: "support_qa_march.csv" }),
  ),
  "dataset-collection-not-found": anywhere(sending({ data_collection_id: 407 })),
  "dataset-still-in-shared-collection": alike(touched(inSharedCollection)),
  "dataset-not-yours": inWorld(both(ofId(5), sending({ org_id: null }))),
  "dataset-name-not-text": anywhere(sending({ name: 5 })),
  deleteDataset: onItOr(async (target) => ofId(await madeDataset(target))),
  "dataset-delete-not-yours": inWorld(ofId(5)),
  "refund-dataset-rows": inWorld(),
  "dataset-file-not-found": anywhere(ofId(405)),
  "dataset-without-rows": inWorld(ofId(43)),
};
