import { createAegis } from "@aegis/client";
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
  const aegis = createAegis({
    apiKey: "k",
    baseUrl: "http://localhost/api/v1",
    retries: 0,
    fetch: async (_url, { body }) => {
      sent.push(JSON.parse(String(body)).selected_metrics);
      if (lost.includes(sent.length)) throw new TypeError("Failed to fetch");
      return Response.json({});
    },
  });
  const keep = metricsKeeper(aegis, { id: 1, selected_metrics: had }, []);
  for (const selection of wanted)
    await keep(selection).catch((error) => expect(error.name).toBe("ConnectionError"));
  expect(sent).toEqual(expected);
});
