import type { Target } from "../prepare-request.ts";
import { put } from "./made.ts";
import { type Arrange, alike, anywhere, touched } from "./state.ts";

/** A state in which the names that a request asks for are free. */
export const inRoom: Arrange = async (contractCase, target) => {
  if (target.controls === undefined || !creations.has(contractCase.operationId))
    return anywhere()(contractCase, target);
  await makeRoom(target);
  return touched(anywhere())(contractCase, target);
};

/** The states of requests whose lists are as long as allowed. */
export const full: Readonly<Record<string, Arrange>> = { "full-requests": alike(inRoom) };

const creations = new Set([
  "createRunFromDataset",
  "createCustomRun",
  "createDataset",
  "createDataCollection",
]);

/**
 * Frees the names that the examples' requests ask for, and takes dataset 1 out of its collection: the world
 * has what those requests created.
 */
async function makeRoom(target: Target): Promise<void> {
  await put(target, "/runs/991", { alias: "former support-march" });
  await put(target, "/runs/992", { alias: "former smoke-test" });
  await put(target, "/datasets/42", { name: "Former evaluation set" });
  await put(target, "/data-collections/14", { name: "Former support", dataset_ids: [3] });
}
