import { expect, test } from "vitest";
import type { Witness } from "./witness.ts";

/**
 * The last test of a file: hands the report what a witness has seen. Only a test can hand it something.
 */
export function tellWhatWasSeen(witness: () => Witness | undefined): void {
  test("the report gets what was seen of the document", ({ task }) => {
    task.meta.seen = witness()?.seen();
    expect(task.meta.seen).toBeDefined();
  });
}
