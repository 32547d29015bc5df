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
  server.call("PUT", `/datasets/${id}`, { body, ...(key === undefined ? {} : { key }) });
const read = async (path: string, key?: string) =>
  (await server.call("GET", path, key === undefined ? {} : { key })).body;

test("updateDataset 200: other metrics, as in the example, and another name; the response has no rows", async () => {
  const { status, body } = await update(42, {
    name: "Renamed",
    selected_metrics: { 1: { threshold: 75, metric_args: { ignore_order: true } }, 2: 85 },
    column_mappings: { output: "Answer" },
  });
  expect(status).toBe(200);
  expect(body).toEqual({
    id: 42,
    user: { id: 7, email: "analyst@acme.com" },
    dataset_type_id: 1,
    name: "Renamed",
    selected_metrics: { 1: { threshold: 75, metric_args: { ignore_order: true } }, 2: 85 },
    structure: ["prompt", "output", "golden_answer"],
    column_mappings: { output: "Answer" },
    data_collection_id: null,
    org_id: null,
    author_email: "analyst@acme.com",
    created_at: "2026-04-02T12:00:00Z",
    updated_at: "2026-04-02T10:00:00Z",
  });
});

test.each([
  [{}],
  [{ name: null, selected_metrics: null, column_mappings: null }],
  [{ org_id: null, data_collection_id: null }],
])("updateDataset 200: %j changes nothing, not even updated_at", async (body) => {
  const id = await make.dataset();
  const before = await server.call("GET", `/datasets/${id}`);
  server.clock.now += 60_000;
  const { status } = await update(id, body);
  expect(status).toBe(200);
  expect((await server.call("GET", `/datasets/${id}`)).body).toEqual(before.body);
});

test("updateDataset 200: an empty object removes the mappings", async () => {
  const id = await make.dataset();
  await update(id, { column_mappings: { output: "Answer", golden_answer: "Answer" } });
  expect(await update(id, { column_mappings: {} })).toMatchObject({ body: { column_mappings: null } });
});

test("updateDataset 200: sharing a dataset in a private collection shares the collection with all that is in it", async () => {
  const [first, second] = [await make.dataset(), await make.dataset()];
  const collection = await make.collection({ dataset_ids: [first, second] });
  const runs = [await make.datasetRun(second), await make.customRun({ data_collection_id: collection })];
  expect(await update(first, { org_id: 12 })).toMatchObject({ status: 200, body: { org_id: 12 } });
  expect(await read(`/data-collections/${collection}`, colleague.key)).toMatchObject({
    org_id: 12,
    datasets: [{ id: second }, { id: first }],
    runs: runs.toReversed().map((id) => ({ id, org_id: 12 })),
  });
});

test("updateDataset 200: moved into a shared collection and out again; its runs follow, and it stays shared", async () => {
  const dataset = await make.dataset();
  const run = await make.datasetRun(dataset);
  expect(await update(dataset, { data_collection_id: 15 })).toMatchObject({
    status: 200,
    body: { org_id: 12, data_collection_id: 15 },
  });
  expect(await read(`/runs/${run}`, colleague.key)).toMatchObject({ data_collection: "Release gate" });
  expect(await update(dataset, { data_collection_id: null }, colleague.key)).toMatchObject({
    status: 200,
    body: { org_id: 12, data_collection_id: null },
  });
  expect(await read(`/runs/${run}`, colleague.key)).toMatchObject({ data_collection: null, org_id: 12 });
});

test("updateDataset 200: a colleague does not see the private collection of a shared dataset, and a null does not take it out", async () => {
  const dataset = await make.dataset();
  await update(dataset, { org_id: 12 });
  await update(dataset, { data_collection_id: 14 });
  const seen = await update(dataset, { data_collection_id: null, org_id: 12 }, colleague.key);
  expect(seen).toMatchObject({ status: 200, body: { org_id: 12, data_collection_id: null } });
  expect(await read(`/datasets/${dataset}`)).toMatchObject({ data_collection_id: 14 });
});

test.each([
  [{ selected_metrics: {} }, "selected_metrics is empty. Name at least one metric, or leave it out."],
  [{ selected_metrics: { 999: 70 } }, "Metric 999 in selected_metrics is unknown or not active."],
  [{ name: "" }, "name is empty. Leave it out to keep the name."],
  [{ name: "\u2060\u00ad" }, "name is empty. Leave it out to keep the name."],
  [{ name: "support_qa_march.csv" }, 'A dataset named "support_qa_march.csv" already exists.'],
  [
    { name: "support_qa_march.csv\ufeff" },
    'A dataset named "support_qa_march.csv" already exists, which counts as the same.',
  ],
  [
    { column_mappings: { question: "Q" } },
    'column_mappings names the field "question", which the rows of dataset 1 do not have.',
  ],
  [{ column_mappings: { output: " " } }, 'column_mappings names no column for the field "output".'],
  [{ name: "Two\nlines" }, "name contains a control character, such as a line break. Remove it."],
  [{ data_collection_id: 407 }, "Data collection 407 not found."],
  [{ org_id: 13 }, "You are not in organization 13."],
  [
    { data_collection_id: 15, org_id: null },
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    { selected_metrics: { 3: 70, 34: 70 } },
    'Metric "ctx_suff" needs context, which the rows of dataset 1 do not have.',
  ],
])("updateDataset 400: %j, and nothing changes", async (body, detail) => {
  const before = await read("/datasets/1");
  expect(await update(1, { name: "Half done", ...body })).toMatchObject({ status: 400, body: { detail } });
  expect(await read("/datasets/1")).toEqual(before);
});

test("updateDataset 400: made private in a shared collection, unless it leaves in the same request", async () => {
  const dataset = await make.dataset({ data_collection_id: 15 });
  expect(await update(dataset, { org_id: null })).toMatchObject({
    status: 400,
    body: {
      detail: `Dataset ${dataset} is in data collection 15, which is shared. Send data_collection_id null as well.`,
    },
  });
  expect(await update(dataset, { org_id: null, data_collection_id: null })).toMatchObject({
    status: 200,
    body: { org_id: null, data_collection_id: null },
  });
});

test("updateDataset 400: sharing it would share its collection under a name that the organization already has", async () => {
  const { key } = await server.addUser("third@acme.com", { org_id: 12 });
  const dataset = await make.dataset({ key });
  const mine = await make.collection({ key, name: "Nightly", dataset_ids: [dataset] });
  const theirs = await make.collection({ key: colleague.key, name: "Nightly" });
  await server.call("PUT", `/data-collections/${theirs}`, { body: { org_id: 12 }, key: colleague.key });
  expect(await update(dataset, { org_id: 12 }, key)).toMatchObject({
    status: 400,
    body: {
      detail: `A data collection named "Nightly" already exists in organization 12. Rename data collection ${mine} first.`,
    },
  });
});

test("updateDataset 400: a name that the owner has for a private dataset; a colleague does not learn what has it", async () => {
  const dataset = await make.dataset({ data_collection_id: 15 });
  const hidden = await make.dataset({ name: "Hidden" });
  expect(await update(dataset, { name: "Hidden" }, colleague.key)).toMatchObject({
    status: 400,
    body: {
      detail: `Dataset ${dataset} cannot be named "Hidden", which is taken in its owner's account. Choose another name.`,
    },
  });
  expect(await read(`/datasets/${hidden}`)).toMatchObject({ name: "Hidden" });
});

test("updateDataset 200: a name that looks like the dataset's own, which is kept as it is sent", async () => {
  const dataset = await make.dataset({ name: "re\u0301sumé" });
  expect(await update(dataset, { name: " résumé" })).toMatchObject({
    status: 200,
    body: { name: " résumé" },
  });
});

test("updateDataset 400: one of two datasets that are renamed to the same name at once", async () => {
  const datasets = [await make.dataset(), await make.dataset()];
  const answers = await Promise.all(datasets.map((id) => update(id, { name: "The one" })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
});

test("updateDataset 403: a colleague may not change with whom it is shared", async () => {
  expect(await update(5, { org_id: null })).toMatchObject({
    status: 403,
    body: { detail: "Only the owner may change org_id of dataset 5." },
  });
});

test("updateDataset 404: an id that does not exist and, in the same words, one that is not visible", async () => {
  expect(await update(404, { name: "Any" })).toMatchObject({
    status: 404,
    body: { detail: "Dataset 404 not found." },
  });
  expect(await update(6, { name: "" })).toMatchObject({
    status: 404,
    body: { detail: "Dataset 6 not found." },
  });
});
