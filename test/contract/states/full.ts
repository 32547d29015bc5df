import type { Target } from "../call.ts";
import { put } from "./made.ts";
import { type Arrange, alike, anywhere } from "./state.ts";

/** The requests with lists as long as they may be. */
export const full: Readonly<Record<string, Arrange>> = {
  "full-requests": alike(async (contractCase, target) => {
    await makeRoom(target);
    return anywhere()(contractCase, target);
  }),
};

/**
 * The names that the requests of the examples ask for are taken in the world of the examples, which shows what came of them.
 * Here they are given up, and dataset 1 leaves its collection, so that such a request can succeed. A server that is not put
 * back after each case is left as it is.
 */
export async function makeRoom(target: Target): Promise<void> {
  if (target.hands === undefined) return;
  await put(target, "/runs/991", { alias: "former support-march" });
  await put(target, "/runs/992", { alias: "former smoke-test" });
  await put(target, "/datasets/42", { name: "Former evaluation set" });
  await put(target, "/data-collections/14", { name: "Former support", dataset_ids: [3] });
}
