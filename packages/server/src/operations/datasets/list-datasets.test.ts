import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const ids = ({ body }: { body: unknown }) => Object(body).items.map((item: { id: number }) => item.id);

test("listDatasets 200: the page of the example", async () => {
  expect(await server.call("GET", "/datasets?search=MARCH&page_size=20&shared=false")).toMatchObject({
    status: 200,
    body: example("march-datasets"),
  });
});

test.each(["%20march%20", "ma%E2%80%8Brch", "%EF%BC%AD%EF%BC%A1%EF%BC%B2%EF%BC%A3%EF%BC%A8"])(
  "listDatasets 200: a search for %s finds March",
  async (search) => {
    const found = ids(await server.call("GET", `/datasets?search=${search}`));
    expect(found).toEqual(ids(await server.call("GET", "/datasets?search=march")));
    expect(found).not.toEqual([]);
  },
);

test("listDatasets 200: own and shared datasets, newest first, and nothing that is private to others", async () => {
  expect(ids(await server.call("GET", "/datasets"))).toEqual([44, 43, 42, 3, 1, 5]);
  expect(ids(await server.call("GET", "/datasets?shared=false"))).toEqual([42, 3, 1]);
  expect(ids(await server.call("GET", "/datasets?shared=true"))).toEqual([44, 43, 5]);
});

test("listDatasets 200: a page in the middle, and one past the end", async () => {
  const second = await server.call("GET", "/datasets?page=2&page_size=4");
  expect(ids(second)).toEqual([1, 5]);
  expect(second.body).toMatchObject({
    meta: { total_items: 6, items_on_page: 2, total_pages: 2, has_next: false, previous_page: 1 },
  });
  expect(await server.call("GET", "/datasets?page=9&page_size=4")).toMatchObject({
    status: 200,
    body: { items: [], meta: { total_items: 6, items_on_page: 0, previous_page: 2 } },
  });
});

test("listDatasets 200: the other type has no datasets", async () => {
  expect(await server.call("GET", "/datasets?dataset_type_id=2")).toMatchObject({
    status: 200,
    body: { items: [], meta: { total_items: 0, total_pages: 0, has_next: false, has_previous: false } },
  });
});

test("listDatasets 200: a shared dataset in a private collection appears in none for others", async () => {
  await using other = await testServer();
  const colleague = await other.addUser("colleague@acme.com", { org_id: 12 });
  await other.store.transaction((transaction) =>
    transaction.move([{ kind: "dataset", ids: [1], org_id: 12 }], "2026-04-02T10:00:00Z"),
  );
  const seen = { body: { items: [{ id: 1, data_collection_id: null }] } };
  expect(await other.call("GET", "/datasets?search=Support", { key: colleague.key })).toMatchObject(seen);
  const own = { body: { items: [{ id: 3 }, { id: 1, data_collection_id: 14 }] } };
  expect(await other.call("GET", "/datasets?search=Support")).toMatchObject(own);
});

test("listDatasets 401: without a key", async () => {
  expect(await server.call("GET", "/datasets", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("listDatasets 404: a type that does not exist", async () => {
  expect(await server.call("GET", "/datasets?dataset_type_id=405")).toMatchObject({
    status: 404,
    body: example("dataset-type-filter-not-found"),
  });
});

test("listDatasets 422: a page number below 1", async () => {
  expect(await server.call("GET", "/datasets?page=0")).toMatchObject({
    status: 422,
    body: example("datasets-page-zero"),
  });
});

test("listDatasets 500: the store fails", async () => {
  await using other = await testServer();
  vi.spyOn(other.store, "selectDatasets").mockRejectedValue(new Error("secret"));
  expect(await other.call("GET", "/datasets")).toMatchObject({ status: 500, body: example("server-error") });
});
