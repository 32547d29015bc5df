import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import type { Newcomer } from "../../testing/test-server.ts";
import { type Make, makeOn } from "../../testing/things.ts";

let server: TestServer;
let make: Make;
let colleague: Newcomer;
beforeAll(async () => {
  server = await testServer();
  make = makeOn(server);
  colleague = await server.addUser("colleague@acme.com", { org_id: 12, balance: 1_000_000_000 });
});
afterAll(() => server.close());

const update = (id: number, body: unknown, key?: string) =>
  server.call("PUT", `/data-collections/${id}`, { body, ...(key === undefined ? {} : { key }) });
const read = async (path: string) => (await server.call("GET", path)).body;

test("updateDataCollection 200: a new name, changed at the time of the request; what is left out or null stays", async () => {
  const dataset = await make.dataset();
  const id = await make.collection({ dataset_ids: [dataset] });
  server.clock.now += 60_000;
  const { status, body } = await update(id, { name: "Renamed", dataset_ids: null });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id,
    name: "Renamed",
    org_id: null,
    datasets: [{ id: dataset }],
    created_at: "2026-04-02T10:00:00Z",
    updated_at: "2026-04-02T10:01:00Z",
  });
  expect(await update(id, { name: null })).toMatchObject({ status: 200, body: { name: "Renamed" } });
  expect(await update(id, {})).toMatchObject({ status: 200, body: { name: "Renamed" } });
});

test.each([[{}], [{ name: null, dataset_ids: null }]])(
  "updateDataCollection 200: %j changes nothing, not even updated_at",
  async (body) => {
    const id = await make.collection();
    const before = await read(`/data-collections/${id}`);
    server.clock.now += 60_000;
    expect(await update(id, body)).toMatchObject({ status: 200, body: Object(before) });
    expect(await read(`/data-collections/${id}`)).toEqual(before);
  },
);

test("updateDataCollection 200: shared, then private again, with all that the owner has in it", async () => {
  const dataset = await make.dataset();
  const runs = [await make.datasetRun(dataset)];
  const id = await make.collection({ dataset_ids: [dataset] });
  runs.unshift(await make.customRun({ data_collection_id: id }));
  const all = (org_id: number | null) => ({
    org_id,
    datasets: [{ id: dataset, org_id }],
    runs: runs.map((run) => ({ id: run, org_id })),
  });
  expect(await update(id, { org_id: 12 })).toMatchObject({ status: 200, body: all(12) });
  expect(await update(id, { org_id: null })).toMatchObject({ status: 200, body: all(null) });
});

test("updateDataCollection 200: made private: what a colleague has in it leaves and stays shared", async () => {
  const id = await make.collection();
  await update(id, { org_id: 12 });
  const theirs = await make.dataset({ key: colleague.key, data_collection_id: id });
  expect(await update(id, { org_id: null })).toMatchObject({ status: 200, body: { datasets: [] } });
  expect(await read(`/datasets/${theirs}`)).toMatchObject({ org_id: 12, data_collection_id: null });
});

test("updateDataCollection 200: a colleague renames a shared collection and adds a dataset, which is then shared", async () => {
  const id = await make.collection();
  await update(id, { org_id: 12 });
  const theirs = await make.dataset({ key: colleague.key });
  const changed = await update(id, { name: "Ours", dataset_ids: [theirs], org_id: 12 }, colleague.key);
  expect(changed).toMatchObject({
    status: 200,
    body: { name: "Ours", datasets: [{ id: theirs, org_id: 12 }] },
  });
});

test("updateDataCollection 200: a dataset that the request leaves out leaves with its runs", async () => {
  const [stays, leaves] = [await make.dataset(), await make.dataset()];
  const run = await make.datasetRun(leaves);
  const id = await make.collection({ dataset_ids: [stays, leaves] });
  expect(await update(id, { dataset_ids: [stays] })).toMatchObject({
    status: 200,
    body: { datasets: [{ id: stays }], runs: [] },
  });
  expect(await read(`/runs/${run}`)).toMatchObject({ data_collection: null });
});

test.each([
  [{ name: "" }, "name is empty. Leave it out to keep the name."],
  [{ name: "a\tb" }, "name contains a control character, such as a line break. Remove it."],
  [{ name: "Release gate" }, 'A data collection named "Release gate" already exists. Choose another name.'],
  [
    { name: "Release  gate " },
    'A data collection named "Release gate" already exists, which counts as the same. Choose another name.',
  ],
  [{ org_id: 13 }, "You are not in organization 13."],
  [{ dataset_ids: [1, 3, 406] }, "Dataset 406 not found."],
  [{ dataset_ids: [1, 3, 6] }, "Dataset 6 not found."],
  [{ dataset_ids: [1, 3, 43] }, "Dataset 43 is not yours. Only its owner can put it into a data collection."],
])("updateDataCollection 400: %j, and nothing changes", async (body, detail) => {
  const before = await read("/data-collections/14");
  expect(await update(14, { name: "Half done", ...body })).toMatchObject({ status: 400, body: { detail } });
  expect(await read("/data-collections/14")).toEqual(before);
});

test("updateDataCollection 400: a colleague may not make it private", async () => {
  expect(await update(15, { org_id: null })).toMatchObject({
    status: 400,
    body: { detail: "Only the owner may change org_id of data collection 15." },
  });
});

test("updateDataCollection 400: sharing under a name that the organization has, which a private collection may have", async () => {
  const theirs = await make.collection({ key: colleague.key, name: "Nightly" });
  const id = await make.collection({ name: "Nightly" });
  expect((await update(theirs, { org_id: 12 }, colleague.key)).status).toBe(200);
  expect(await update(id, { org_id: 12 })).toMatchObject({
    status: 400,
    body: {
      detail: `A data collection named "Nightly" already exists in organization 12. Rename data collection ${id} first.`,
    },
  });
});

test("updateDataCollection 404: an id that does not exist and, in the same words, one that is not visible", async () => {
  expect(await update(404, { name: "Any" })).toMatchObject({
    status: 404,
    body: { detail: "Data collection 404 not found." },
  });
  expect(await update(14, { name: "Any" }, colleague.key)).toMatchObject({
    status: 404,
    body: { detail: "Data collection 14 not found." },
  });
});
