import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test.each([
  ["/datasets/42", "refund-dataset"],
  ["/datasets/1", "march-dataset"],
])("getDataset 200: %s is the example %s", async (path, name) => {
  expect(await server.call("GET", path)).toMatchObject({ status: 200, body: example(name) });
});

test("getDataset 200: the runs of others are left out, but not the evaluations of their newest run", async () => {
  expect(await server.call("GET", "/datasets/5")).toMatchObject({
    status: 200,
    body: { id: 5, data_collection_id: 15, records: [{ id: 501 }], runs: [], evaluations: [{ id: 1560 }] },
  });
});

test("getDataset 200: a shared dataset in a private collection appears in none for others, with the runs that they can see", async () => {
  await using other = await testServer();
  const colleague = await other.addUser("colleague@acme.com", { org_id: 12 });
  await other.store.transaction((transaction) =>
    transaction.move([{ kind: "dataset", ids: [1], org_id: 12 }], "2026-04-02T10:00:00Z"),
  );
  expect(await other.call("GET", "/datasets/1", { key: colleague.key })).toMatchObject({
    status: 200,
    body: { data_collection_id: null, records: [{ id: 100 }, { id: 101 }], runs: [], evaluations: [] },
  });
});

test("getDataset 401: without a key", async () => {
  expect(await server.call("GET", "/datasets/42", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("getDataset 404: a dataset that does not exist and, in the same words, another user's", async () => {
  expect(await server.call("GET", "/datasets/404")).toMatchObject({
    status: 404,
    body: example("dataset-not-found"),
  });
  expect(await server.call("GET", "/datasets/6")).toMatchObject({
    status: 404,
    body: { detail: "Dataset 6 not found." },
  });
});

test("getDataset 422: an id that is not an integer", async () => {
  expect(await server.call("GET", "/datasets/march")).toMatchObject({
    status: 422,
    body: example("dataset-id-not-integer"),
  });
});

test("getDataset 500: the store fails", async () => {
  await using other = await testServer();
  vi.spyOn(other.store, "latestRunOfDataset").mockRejectedValue(new Error("secret"));
  expect(await other.call("GET", "/datasets/42")).toMatchObject({
    status: 500,
    body: example("server-error"),
  });
});
