import { afterAll, beforeAll, expect, test } from "vitest";
import { noSize } from "../../domain/sample-size.ts";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { eventually } from "../../testing/eventually.ts";
import { example } from "../../testing/example.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { StillReferenced, type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("deleteDataset 204: the dataset is gone with its runs, and its name is free", async () => {
  await using other = await testServer();
  expect(await other.call("DELETE", "/datasets/1")).toMatchObject({ status: 204, body: null });
  expect((await other.call("GET", "/datasets/1")).status).toBe(404);
  expect((await other.call("GET", "/runs/991")).status).toBe(404);
  const form = {
    file: new File(["output\na\n"], "Support QA - March"),
    selected_metrics: '{"12": 80}',
  };
  expect((await other.call("POST", "/datasets", { form })).status).toBe(201);
});

test("deleteDataset 204: its running runs are stopped, their reservation is released and nothing more is charged", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const before = await other.store.balance(7);
  await other.call("POST", "/runs/dataset", { body: { dataset_id: 1 } });
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  expect(await other.store.balance(7)).toBeLessThan(before);
  expect((await other.call("DELETE", "/datasets/1")).status).toBe(204);
  judge.open();
  expect(await other.store.balance(7)).toBe(before);
});

test("deleteDataset 204: a colleague's run that was paid for stays with its owner, as if the dataset had become private", async () => {
  await using other = await testServer();
  const { key } = await other.addUser("payer@acme.com", { org_id: 12, balance: 1_000_000_000 });
  const form = {
    file: new File(["output,golden_answer\na,a\nb,c\n"], "shared.csv"),
    selected_metrics: '{"2": 80}',
  };
  const dataset = Object((await other.call("POST", "/datasets", { form })).body).id;
  await other.call("PUT", `/datasets/${dataset}`, { body: { org_id: 12 } });
  const start = { dataset_id: dataset, is_blocking: true };
  const own = Object((await other.call("POST", "/runs/dataset", { body: start })).body).id;
  const paid = Object((await other.call("POST", "/runs/dataset", { body: start, key })).body).id;
  await other.call("PUT", `/runs/${paid}`, { body: { org_id: 12 }, key });
  expect((await other.call("DELETE", `/datasets/${dataset}`)).status).toBe(204);
  for (const path of [`/datasets/${dataset}`, `/runs/${own}`, `/runs/${paid}`])
    expect((await other.call("GET", path)).status).toBe(404);
  expect((await other.call("GET", `/datasets/${dataset}`, { key })).status).toBe(404);
  expect(await other.call("GET", `/runs/${paid}`, { key })).toMatchObject({
    status: 200,
    body: {
      dataset: null,
      org_id: null,
      result: 50,
      evaluations: [{ record: { output: "a" } }, { result: 0 }],
    },
  });
  expect((await other.call("GET", `/runs/${paid}/download`, { key })).status).toBe(200);
  expect((await other.call("POST", "/runs/dataset", { body: start, key })).status).toBe(400);
  expect((await other.call("DELETE", `/runs/${paid}`, { key })).status).toBe(204);
  expect(await other.store.findDataset(dataset)).toBeUndefined();
});

test("deleteDataset 204: an administrator deletes a dataset that the organization owns; others get 403", async () => {
  const admin = await server.addUser("admin.delete@example.com", { org_id: 12, role: "ORG_ADMIN" });
  const id = await ownedByAcme(1, "Owned by all");
  expect(await server.call("DELETE", `/datasets/${id}`)).toMatchObject({
    status: 403,
    body: { detail: `Only an administrator of its organization may delete dataset ${id}.` },
  });
  expect((await server.call("DELETE", `/datasets/${id}`, { key: admin.key })).status).toBe(204);
});

test("deleteDataset 400: something still refers to it", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "removeDataset", new StillReferenced());
  expect(await other.call("DELETE", "/datasets/42")).toMatchObject({
    status: 400,
    body: example("dataset-in-use"),
  });
});

test("deleteDataset 400: a proprietary dataset", async () => {
  const id = await ownedByAcme(2, "Catalogue");
  expect(await server.call("DELETE", `/datasets/${id}`)).toMatchObject({
    status: 400,
    body: { detail: `Dataset ${id} is proprietary, so it cannot be deleted.` },
  });
});

test("deleteDataset 401: without a key", async () => {
  expect(await server.call("DELETE", "/datasets/42", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("deleteDataset 403: a colleague's dataset", async () => {
  expect(await server.call("DELETE", "/datasets/5")).toMatchObject({
    status: 403,
    body: example("dataset-delete-not-yours"),
  });
  expect((await server.call("GET", "/datasets/5")).status).toBe(200);
});

test("deleteDataset 404: a dataset that does not exist and, in the same words, another user's", async () => {
  expect(await server.call("DELETE", "/datasets/404")).toMatchObject({
    status: 404,
    body: example("dataset-not-found"),
  });
  expect(await server.call("DELETE", "/datasets/6")).toMatchObject({
    status: 404,
    body: { detail: "Dataset 6 not found." },
  });
});

test("deleteDataset 422: an id that is not an integer", async () => {
  expect(await server.call("DELETE", "/datasets/march")).toMatchObject({
    status: 422,
    body: example("dataset-id-not-integer"),
  });
});

test("deleteDataset 500: the store fails", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "removeDataset", new Error("secret"));
  expect(await other.call("DELETE", "/datasets/42")).toMatchObject({
    status: 500,
    body: example("server-error"),
  });
});

async function ownedByAcme(dataset_type_id: number, name: string): Promise<number> {
  const id = await server.store.beginUpload();
  await server.store.transaction((transaction) =>
    transaction.insertDataset(id, {
      user_id: null,
      org_id: 12,
      author_id: 1,
      dataset_type_id,
      name,
      selected_metrics: null,
      structure: ["prompt"],
      column_mappings: null,
      data_collection_id: null,
      record_count: 0,
      record_size: noSize,
      created_at: "2026-04-02T10:00:00Z",
    }),
  );
  return id;
}
