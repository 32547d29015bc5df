import { randomUUID } from "node:crypto";
import type { Target } from "../prepare-request.ts";
import { asking, both, ofId, sending, sendingAlso } from "./change.ts";
import { madeCollection, madeDataset, organizationOf } from "./made.ts";
import { replayed } from "./replay.ts";
import { atTime } from "./server-controls.ts";
import { type Arrange, anywhere, inWorld, listInWorld, onItOr } from "./state.ts";

/** A name that another collection has. */
async function takenName(target: Target): Promise<string> {
  const name = randomUUID();
  await madeCollection(target, [], name);
  return name;
}

/** The states of the operations on data collections. */
export const dataCollections: Readonly<Record<string, Arrange>> = {
  "own-collections": listInWorld,
  "page-size-too-large": anywhere(asking({ page_size: "10001" })),
  "refund-collection-created": replayed(
    { next: { data_collections: 16 }, at: "2026-04-03T08:50:00Z" },
    onItOr(async (target) => sending({ name: randomUUID(), dataset_ids: [await madeDataset(target)] })),
  ),
  "collection-name-empty": anywhere(sendingAlso({ name: "" })),
  "collection-name-taken": onItOr(
    async (target) => sending({ name: await takenName(target) }),
    sending({ name: "Customer Support" }),
  ),
  "collection-dataset-assigned": onItOr(
    async (target) => {
      const id = await madeDataset(target);
      await madeCollection(target, [id]);
      return sending({ name: randomUUID(), dataset_ids: [id] });
    },
    sendingAlso({ dataset_ids: [3] }),
  ),
  "collection-dataset-not-yours": inWorld(sendingAlso({ dataset_ids: [42, 5] })),
  "collection-dataset-not-found": anywhere(sending({ name: randomUUID(), dataset_ids: [406] })),
  "collection-name-missing": anywhere(sendingAlso({ name: undefined })),
  "customer-support-detail": inWorld(),
  "collection-not-found": anywhere(ofId(404)),
  "collection-id-not-integer": anywhere(ofId("first")),
  "customer-support-updated": atTime(
    "2026-04-03T08:40:00Z",
    onItOr(async (target) => both(ofId(await madeCollection(target)), sending({ dataset_ids: [] }))),
  ),
  "collection-rename-empty": anywhere(sending({ name: "" })),
  "collection-rename-taken": onItOr(
    async (target) => sending({ name: await takenName(target) }),
    sending({ name: "Release gate" }),
  ),
  "collection-organization-foreign": onItOr(
    async (target) => sending({ org_id: ((await organizationOf(target)) ?? 0) + 1 }),
    sending({ org_id: 13 }),
  ),
  "collection-dataset-ids-not-list": anywhere(sending({ dataset_ids: 1 })),
  deleteDataCollection: onItOr(async (target) => ofId(await madeCollection(target))),
  "collection-not-yours": inWorld(ofId(15)),
};
