import type { MetricSelection } from "@aegis/contract";
import { expect, test } from "vitest";
import { metricsKeeper } from "./metrics-keeper.ts";

const had = { "2": 70 };
const changed = { "2": 50 };

/** What is to be kept, one after the other; which updates lose their answer; and what is sent. */
test.each([
  ["what the dataset has is not sent", [had], [], []],
  ["what is changed is sent once", [changed, changed], [], [changed]],
  ["a change that is taken back is sent", [changed, had], [], [changed, had]],
  ["what lost its answer is sent again", [changed, changed], [1], [changed, changed]],
  ["what the dataset had is sent after a change that lost its answer", [changed, had], [1], [changed, had]],
])("%s", async (_, wanted, lost, expected) => {
  const sent: unknown[] = [];
  const store = async (selection: MetricSelection) => {
    sent.push(selection);
    if (lost.includes(sent.length)) throw new TypeError("Failed to fetch");
  };
  const keep = metricsKeeper({ selected_metrics: had }, []);
  for (const selection of wanted)
    await keep(selection, store).catch((error) => expect(error.message).toBe("Failed to fetch"));
  expect(sent).toEqual(expected);
});
