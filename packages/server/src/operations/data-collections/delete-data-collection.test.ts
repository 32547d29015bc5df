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

const remove = (id: number, key?: string) =>
  server.call("DELETE", `/data-collections/${id}`, key === undefined ? {} : { key });

/** Makes a collection that the organization owns, which the API cannot. */
const organizationOwned = () =>
  server.store.transaction((transaction) =>
    transaction.insertDataCollection({
      user_id: null,
      org_id: 12,
      author_id: 1,
      name: "The organization's",
      created_at: "2026-04-02T10:00:00Z",
    }),
  );

test("deleteDataCollection 204: the collection is gone; its datasets and runs stay, shared as before, in no collection", async () => {
  const dataset = await make.dataset();
  const run = await make.datasetRun(dataset);
  const id = await make.collection({ dataset_ids: [dataset] });
  await server.call("PUT", `/data-collections/${id}`, { body: { org_id: 12 } });
  expect(await remove(id)).toMatchObject({ status: 204, body: null });
  expect((await server.call("GET", `/data-collections/${id}`)).status).toBe(404);
  expect((await server.call("GET", `/datasets/${dataset}`)).body).toMatchObject({
    org_id: 12,
    data_collection_id: null,
    runs: [{ id: run, org_id: 12, data_collection_id: null }],
  });
});

test("deleteDataCollection 204: an administrator deletes a collection that the organization owns", async () => {
  const admin = await server.addUser("another.admin@acme.com", { org_id: 12, role: "ORG_ADMIN" });
  expect((await remove(await organizationOwned(), admin.key)).status).toBe(204);
});

test("deleteDataCollection 403: a colleague's shared collection", async () => {
  expect(await remove(15)).toMatchObject({
    status: 403,
    body: { detail: "Only the owner may delete data collection 15." },
  });
});

test("deleteDataCollection 403: a member may not delete a collection that the organization owns", async () => {
  const id = await organizationOwned();
  expect(await remove(id)).toMatchObject({
    status: 403,
    body: { detail: `Only an administrator of its organization may delete data collection ${id}.` },
  });
});

test("deleteDataCollection 403: an administrator may not delete another user's shared collection", async () => {
  const admin = await server.addUser("third.admin@acme.com", { org_id: 12, role: "ORG_ADMIN" });
  expect((await remove(15, admin.key)).status).toBe(403);
});

test("deleteDataCollection 404: of two deletions at once, one", async () => {
  const id = await make.collection();
  const answers = await Promise.all([remove(id), remove(id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
});
