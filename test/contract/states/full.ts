import type { Target } from "../prepare-request.ts";
import { put } from "./made.ts";
import { type Arrange, alike, anywhere, touched } from "./state.ts";

/** A request that asks for names, none of which is taken. */
export const inRoom: Arrange = async (contractCase, target) => {
  if (target.controls === undefined || !creations.has(contractCase.operationId))
    return anywhere()(contractCase, target);
  await makeRoom(target);
  return touched(anywhere())(contractCase, target);
};

/** The requests with lists as long as they may be. */
export const full: Readonly<Record<string, Arrange>> = { "full-requests": alike(inRoom) };

const creations = new Set([
  "createRunFromDataset",
  "createCustomRun",
  "createDataset",
  "createDataCollection",
]);

/**
 * In the world of the examples the names are taken that their requests ask for: it shows what came of them. Here they are
 * given up, and dataset 1 leaves its collection.
 */
async function makeRoom(target: Target): Promise<void> {
  await put(target, "/runs/991", { alias: "former support-march" });
  await put(target, "/runs/992", { alias: "former smoke-test" });
  await put(target, "/datasets/42", { name: "Former evaluation set" });
  await put(target, "/data-collections/14", { name: "Former support", dataset_ids: [3] });
}
