import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import { makeOn } from "../../testing/things.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const list = (query: string, key?: string) =>
  server.call("GET", `/data-collections${query}`, key === undefined ? {} : { key });

test("listDataCollections 200: all collections that the caller can see, newest first, with what is in them", async () => {
  const { status, body } = await list("");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    items: [
      { id: 14, datasets: [{ id: 3 }, { id: 1 }], runs: [{ id: 992 }, { id: 991 }] },
      { id: 15, datasets: [{ id: 5 }], runs: [{ id: 994 }] },
      { id: 1, datasets: [], runs: [] },
    ],
    meta: { current_page: 1, page_size: 10, total_items: 3, items_on_page: 3, total_pages: 1 },
  });
});

test.each([
  ["?shared=false", [14]],
  ["?shared=true", [15, 1]],
  ["?page=2&page_size=1", [15]],
  ["?page=4&page_size=1", []],
  ["?page_size=10000", [14, 15, 1]],
])("listDataCollections 200: %s", async (query, ids) => {
  const { status, body } = await list(query);
  expect(status).toBe(200);
  expect(Object(body).items.map(({ id }: { id: number }) => id)).toEqual(ids);
});

test("listDataCollections 200: collections of others do not count for a caller who cannot see them", async () => {
  const stranger = await server.addUser("stranger@example.com", { org_id: await organization() });
  expect(await list("", stranger.key)).toMatchObject({
    status: 200,
    body: { items: [], meta: { total_items: 0, total_pages: 0, has_next: false } },
  });
});

test("listDataCollections 200: everyone sees only what they may see of a shared collection", async () => {
  const { store } = server;
  const make = makeOn(server);
  const id = await make.collection();
  await server.call("PUT", `/data-collections/${id}`, { body: { org_id: 12 } });
  const run = await make.customRun({ data_collection_id: id });
  const [record] = await store.sharingOfRuns({ dataset_ids: [], collection_id: id });
  // No request can put a private thing into a shared collection.
  await store.transaction((transaction) =>
    transaction.move([{ kind: "run", ids: [record?.id ?? 0], org_id: null }], "2026-04-02T10:00:00Z"),
  );
  const colleague = await server.addUser("colleague@acme.com", { org_id: 12 });
  expect(Object((await list("?page_size=1")).body).items).toMatchObject([{ id, runs: [{ id: run }] }]);
  expect(Object((await list("?page_size=1", colleague.key)).body).items).toMatchObject([{ id, runs: [] }]);
});

test("listDataCollections 200: a run whose dataset is not visible has none, in the list and in the collection itself", async () => {
  const make = makeOn(server);
  const dataset = await make.dataset();
  const id = await make.collection({ dataset_ids: [dataset] });
  await server.call("PUT", `/data-collections/${id}`, { body: { org_id: 12 } });
  const run = await make.datasetRun(dataset);
  // No request can make a private dataset with a shared run.
  await server.store.transaction((transaction) =>
    transaction.move([{ kind: "dataset", ids: [dataset], org_id: null }], "2026-04-02T10:00:00Z"),
  );
  const { key } = await server.addUser("reader@acme.com", { org_id: 12 });
  const inCollection = (who?: string) =>
    server.call("GET", `/data-collections/${id}`, who === undefined ? {} : { key: who });
  const own = { id: run, dataset_id: dataset };
  const hidden = { id: run, dataset_id: null };
  expect(Object((await list("?page_size=1")).body).items).toMatchObject([{ id, runs: [own] }]);
  expect(Object((await list("?page_size=1", key)).body).items).toMatchObject([{ id, runs: [hidden] }]);
  expect((await inCollection()).body).toMatchObject({
    runs: [{ ...own, dataset: { id: dataset }, evaluations: [{ run_id: run, dataset_id: dataset }] }],
  });
  expect((await inCollection(key)).body).toMatchObject({
    runs: [{ ...hidden, dataset: null, evaluations: [{ run_id: run, dataset_id: null }] }],
  });
});

test("listDataCollections 404: shared=true from a caller without an organization", async () => {
  const { key } = await server.addUser("alone@example.com");
  expect(await list("?shared=true", key)).toMatchObject({
    status: 404,
    body: { detail: "You are not in an organization, so nothing is shared with you. Leave out shared=true." },
  });
  expect((await list("?shared=false", key)).status).toBe(200);
});

const organization = () => server.store.createOrganization("Elsewhere", "2026-04-02T10:00:00Z");
