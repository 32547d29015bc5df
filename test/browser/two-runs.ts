import type { TestServer } from "@aegis/server/testing";
import { expect } from "vitest";

/** More than the API shows of a text in a run. */
export const long = "long ".repeat(100).trim();

/** Makes the runs "before" and "after" of the same two rows, of which one got worse. */
export async function beforeAndAfter({ call }: TestServer): Promise<void> {
  for (const [alias, output] of [
    ["before", "2"],
    ["after", long],
  ]) {
    const data = [
      { input: "Two?", output, golden_answer: "2" },
      { input: "<script>window.planted = 1</script>", output: "3", golden_answer: "3" },
    ];
    const body = { alias, is_blocking: true, evaluations: [{ metrics: ["exact_match"], data }] };
    expect((await call("POST", "/runs/custom", { body })).status).toBe(201);
  }
}
