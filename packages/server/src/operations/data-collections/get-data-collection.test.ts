import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import { makeOn } from "../../testing/things.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("getDataCollection 200: whole datasets, and runs with their datasets and evaluations", async () => {
  const { status, body } = await server.call("GET", "/data-collections/14");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 14,
    name: "Customer Support",
    user: { id: 7 },
    org_id: null,
    datasets: [
      { id: 3, selected_metrics: { 1: 70, 2: 80 }, data_collection_id: 14 },
      { id: 1, structure: ["prompt", "input", "output", "golden_answer"] },
    ],
    runs: [
      { id: 992, dataset: null, evaluations: [{ id: 1550, metric_id: 3, eval_metadata: null }] },
      {
        id: 991,
        dataset: { id: 1, name: "Support QA - March" },
        result: 83.5,
        evaluations: [{ id: 1542 }, { id: 1543 }, { id: 1544 }, { id: 1545 }],
      },
    ],
  });
});

test("getDataCollection 200: a colleague's shared collection", async () => {
  expect((await server.call("GET", "/data-collections/15")).body).toMatchObject({
    user: { id: 1 },
    org_id: 12,
    datasets: [{ id: 5 }],
    runs: [{ id: 994 }],
  });
});

test("getDataCollection 200: a colleague's own run over a dataset that became private keeps its scores, without the dataset", async () => {
  const make = makeOn(server);
  const colleague = await server.addUser("colleague@acme.com", { org_id: 12, balance: 1_000_000_000 });
  const dataset = await make.dataset();
  await server.call("PUT", `/datasets/${dataset}`, { body: { org_id: 12 } });
  const run = await make.datasetRun(dataset, { key: colleague.key });
  await server.call("PUT", `/datasets/${dataset}`, { body: { org_id: null, name: "Secret" } });
  const read = await server.call("GET", `/runs/${run}`, { key: colleague.key });
  expect(read).toMatchObject({ status: 200, body: { dataset: null, org_id: null, result: 100 } });
  expect((await server.call("GET", `/runs/${run}`)).status).toBe(404);
});

test("getDataCollection 404: an id that does not exist and, in the same words, one that is not visible", async () => {
  const { key } = await server.addUser("stranger@example.com");
  expect(await server.call("GET", "/data-collections/404")).toMatchObject({
    status: 404,
    body: { detail: "Data collection 404 not found." },
  });
  expect(await server.call("GET", "/data-collections/14", { key })).toMatchObject({
    status: 404,
    body: { detail: "Data collection 14 not found." },
  });
});
