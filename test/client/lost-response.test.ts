import { createAegis } from "@aegis/client";
import { exampleKey as apiKey } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: TestServer;

beforeAll(async () => {
  server = await testServer({ checkResponses: false });
});

afterAll(() => server.close());

const rows = new Blob(["output,golden_answer\n4,4\n"]);
const selected_metrics = { 2: 100 };
const evaluations = [{ metrics: ["exact_match"], data: [{ output: "4", golden_answer: "4" }] }];

describe("a call whose first response is lost, and which is repeated", () => {
  test("creates once", async () => {
    const { lossy, safe } = clients();
    const evaluation = await lossy.evaluate({
      metric_shortname: "exact_match",
      output: "4",
      golden_answer: "4",
    });
    expect(evaluation.result).toBe(100);
    const collection = await lossy.dataCollections.create({ name: "once" });
    const dataset = await lossy.datasets.create({ file: rows, name: "once", selected_metrics });
    const run = await lossy.runs.createFromDataset({ dataset_id: dataset.id });
    const custom = await lossy.runs.createCustom({ evaluations, alias: "once" });
    expect(new Set([run.id, custom.id]).size).toBe(2);
    await safe.runs.delete(custom.id);
    await safe.datasets.delete(dataset.id);
    await safe.dataCollections.delete(collection.id);
  });

  test("changes as one that is not repeated does", async () => {
    const { lossy, safe } = clients();
    const { id } = await safe.datasets.create({ file: rows, name: "changed", selected_metrics });
    const run = await safe.runs.createCustom({ evaluations });
    const collection = await safe.dataCollections.create({ name: "changed" });
    expect(await lossy.datasets.update(id, { name: "renamed", org_id: 12 })).toMatchObject({ org_id: 12 });
    expect(await lossy.datasets.update(id, { org_id: null })).toMatchObject({ org_id: null });
    expect(await lossy.runs.update(run.id, { alias: "renamed" })).toMatchObject({ alias: "renamed" });
    expect(
      await lossy.dataCollections.update(collection.id, { name: "renamed", dataset_ids: [id] }),
    ).toMatchObject({ name: "renamed" });
  });

  test("has deleted, though its repetition finds nothing", async () => {
    const { lossy, safe } = clients();
    const { id } = await safe.datasets.create({ file: rows, name: "deleted", selected_metrics });
    const run = await safe.runs.createCustom({ evaluations });
    const collection = await safe.dataCollections.create({ name: "deleted" });
    expect(await lossy.runs.delete(run.id)).toBeUndefined();
    expect(await lossy.datasets.delete(id)).toBeUndefined();
    expect(await lossy.dataCollections.delete(collection.id)).toBeUndefined();
    await expect(safe.runs.get(run.id)).rejects.toMatchObject({ status: 404 });
    await expect(safe.runs.delete(run.id)).rejects.toMatchObject({ status: 404 });
  });
});

/** Two clients of the server. The lossy one does not get the first response to a call. */
function clients() {
  const options = { apiKey, baseUrl: `${server.url}/api/v1` };
  const lost = new Set<string>();
  const lossy = createAegis({
    ...options,
    async fetch(url, init) {
      const response = await fetch(url, init);
      const call = `${init.method} ${url} ${init.headers["idempotency-key"]} ${init.body}`;
      if (lost.has(call)) return response;
      lost.add(call);
      await response.arrayBuffer();
      throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    },
  });
  return { lossy, safe: createAegis(options) };
}
