import { afterAll, beforeAll, expect, test } from "vitest";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { eventually } from "../../testing/eventually.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { StillReferenced, type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("deleteRun 204: the run is gone with its evaluations, and its alias is free", async () => {
  expect(await server.call("DELETE", "/runs/992")).toMatchObject({ status: 204, body: null });
  expect((await server.call("GET", "/runs/992")).status).toBe(404);
  const again = { alias: "smoke-test", evaluations: [{ metrics: ["is_string"], data: [{ output: "x" }] }] };
  expect((await server.call("POST", "/runs/custom", { body: again })).status).toBe(201);
});

test("deleteRun 204: a running run is stopped, its reservation is released and nothing more is charged", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const before = await other.store.balance(7);
  const { body } = await other.call("POST", "/runs/dataset", { body: { dataset_id: 1 } });
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  expect(await other.store.balance(7)).toBeLessThan(before);
  expect((await other.call("DELETE", `/runs/${Object(body).id}`)).status).toBe(204);
  expect(await other.store.balance(7)).toBe(before);
  judge.open();
  expect((await other.call("GET", `/runs/${Object(body).id}`)).status).toBe(404);
  expect(await other.store.balance(7)).toBe(before);
});

test("deleteRun 204: a request that waits for a run that is deleted gets an answer", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const waiting = other.call("POST", "/runs/dataset", {
    body: { dataset_id: 1, is_blocking: true, alias: "doomed" },
  });
  const run = await eventually(async () => {
    const found = await other.store.findRunByAlias(7, "doomed", null);
    expect(found).toBeDefined();
    return found;
  });
  expect((await other.call("DELETE", `/runs/${run?.id}`)).status).toBe(204);
  expect(await waiting).toMatchObject({ status: 404, body: { detail: `Run ${run?.id} not found.` } });
});

test("deleteRun 204: an administrator deletes a run that the organization owns; others get 403", async () => {
  const admin = await server.addUser("admin.delete@example.com", { org_id: 12, role: "ORG_ADMIN" });
  const { id } = await server.store.transaction((transaction) => transaction.insertRun(ownedByAcme));
  expect(await server.call("DELETE", `/runs/${id}`)).toMatchObject({
    status: 403,
    body: { detail: `Only an administrator of its organization may delete run ${id}.` },
  });
  expect((await server.call("DELETE", `/runs/${id}`, { key: admin.key })).status).toBe(204);
});

test("deleteRun 400: something still refers to the run", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "removeRun", new StillReferenced());
  expect(await other.call("DELETE", "/runs/991")).toMatchObject({
    status: 400,
    body: { detail: "Run 991 cannot be deleted because it is still in use." },
  });
});

test("deleteRun 401: without a key", async () => {
  expect((await server.call("DELETE", "/runs/991", { key: null })).status).toBe(401);
});

test("deleteRun 403: a colleague's run, even if it is shared, and even for an administrator", async () => {
  const admin = await server.addUser("boss.delete@example.com", { org_id: 12, role: "ORG_ADMIN" });
  for (const sent of [{}, { key: admin.key }])
    expect(await server.call("DELETE", "/runs/994", sent)).toMatchObject({
      status: 403,
      body: { detail: "Only the owner may delete run 994." },
    });
  expect((await server.call("GET", "/runs/994")).status).toBe(200);
});

test("deleteRun 404: a run that does not exist and, in the same words, another user's", async () => {
  const stranger = await server.addUser("stranger.delete@example.com");
  expect((await server.call("DELETE", "/runs/404")).status).toBe(404);
  expect(await server.call("DELETE", "/runs/991", { key: stranger.key })).toMatchObject({
    status: 404,
    body: { detail: "Run 991 not found." },
  });
});

test("deleteRun 422: an id that is not an integer", async () => {
  expect((await server.call("DELETE", "/runs/first")).status).toBe(422);
});

test("deleteRun 500: the store fails, and the response discloses nothing about it", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "removeRun", new Error("disk I/O error"));
  expect(await other.call("DELETE", "/runs/991")).toMatchObject({
    status: 500,
    body: { detail: "Internal server error." },
  });
});

/** Makes a run that the organization owns; through the API every run belongs to its caller. */
const ownedByAcme = {
  user_id: null,
  org_id: 12,
  author_id: 1,
  api_key_id: 12,
  run_type_id: 1,
  run_source_id: 2,
  dataset_id: null,
  data_collection_id: null,
  alias: "of Acme",
  number_of_metrics: 1,
  threshold: 70,
  model_slug: "gpt-4o",
  started_at: "2026-04-01T10:00:00Z",
  reserved: 0,
  billed: true,
  chunk_rows: 1,
  tasks: [],
  rows: [],
  row_count: 0,
};
