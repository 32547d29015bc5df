import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import { type Make, makeOn } from "../../testing/things.ts";

let server: TestServer;
let make: Make;
beforeAll(async () => {
  server = await testServer();
  make = makeOn(server);
});
afterAll(() => server.close());

const create = (body: unknown, key?: string) =>
  server.call("POST", "/data-collections", { body, ...(key === undefined ? {} : { key }) });

test("createDataCollection 201: a private collection without datasets, with equal times of creation and change", async () => {
  const { status, body } = await create({ name: "Empty" });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(Number),
    user: { id: 7, email: "analyst@acme.com" },
    name: "Empty",
    org_id: null,
    author_email: "analyst@acme.com",
    datasets: [],
    runs: [],
    created_at: "2026-04-02T10:00:00Z",
    updated_at: "2026-04-02T10:00:00Z",
  });
});

test("createDataCollection 201: with datasets, and their runs with them, newest first", async () => {
  const [first, second] = [await make.dataset(), await make.dataset()];
  const run = await make.datasetRun(first);
  const { status, body } = await create({ name: "With two", dataset_ids: [first, second] });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    org_id: null,
    datasets: [{ id: second }, { id: first }],
    runs: [{ id: run }],
  });
  expect((await server.call("GET", `/runs/${run}`)).body).toMatchObject({ data_collection: "With two" });
});

test("createDataCollection 201: a shared dataset among private ones shares all of them", async () => {
  const [hidden, shown] = [await make.dataset(), await make.dataset()];
  await server.call("PUT", `/datasets/${shown}`, { body: { org_id: 12 } });
  const { body } = await create({ name: "Promoted", dataset_ids: [hidden, shown] });
  expect(body).toMatchObject({ org_id: 12, datasets: [{ org_id: 12 }, { org_id: 12 }] });
});

test("createDataCollection 201: a name that another user has for a collection that the caller cannot see", async () => {
  const { key } = await server.addUser("namesake@example.com");
  expect((await create({ name: "Customer Support" }, key)).status).toBe(201);
});

test.each([
  [{ name: "" }, "name is empty."],
  [{ name: " \t" }, "name is empty."],
  [{ name: "a\u0000" }, "name contains a control character, such as a line break. Remove it."],
  [
    { name: "Customer Support" },
    'A data collection named "Customer Support" already exists. Choose another name.',
  ],
  [{ name: "Release gate" }, 'A data collection named "Release gate" already exists. Choose another name.'],
  [
    { name: "Customer\u00a0Support" },
    'A data collection named "Customer Support" already exists, which counts as the same. Choose another name.',
  ],
  [{ name: "\u200b" }, "name is empty."],
  [{ name: "New", dataset_ids: [3] }, "Dataset 3 is already in data collection 14."],
  [
    { name: "New", dataset_ids: [43] },
    "Dataset 43 is not yours. Only its owner can put it into a data collection.",
  ],
])("createDataCollection 400: %j", async (body, detail) => {
  expect(await create(body)).toMatchObject({ status: 400, body: { detail } });
});

test("createDataCollection 400: one of two concurrent requests with the same name, and nothing of it remains", async () => {
  const dataset = await make.dataset();
  const answers = await Promise.all([
    create({ name: "Twice", dataset_ids: [dataset] }),
    create({ name: "Twice", dataset_ids: [dataset] }),
    create({ name: "Twice", dataset_ids: [] }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400]);
  const { body } = await server.call("GET", "/data-collections?page_size=100");
  expect(Object(body).items.filter(({ name }: { name: string }) => name === "Twice")).toHaveLength(1);
});

test("createDataCollection 404: a dataset that does not exist and, in the same words, a colleague's private one; nothing is created", async () => {
  const before = (await server.call("GET", "/data-collections")).body;
  for (const id of [406, 6])
    expect(await create({ name: "Not found", dataset_ids: [42, id] })).toMatchObject({
      status: 404,
      body: { detail: `Dataset ${id} not found.` },
    });
  expect((await server.call("GET", "/data-collections")).body).toEqual(before);
  expect((await server.call("GET", "/datasets/42")).body).toMatchObject({ data_collection_id: null });
});
