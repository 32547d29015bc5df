import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { example } from "../../testing/example.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const ids = ({ body }: { body: unknown }) => Object(body).items.map((item: { id: number }) => item.id);

test("listRuns 200: the page of the example", async () => {
  expect(await server.call("GET", "/runs?dataset_id=1&page_size=20")).toMatchObject({
    status: 200,
    body: example("march-runs"),
  });
});

test.each([
  ["", [995, 994, 993, 992, 991, 990]],
  ["?shared=false", [995, 993, 992, 991, 990]],
  ["?shared=true", [994]],
  ["?run_id=992", [992]],
  ["?run_id=404", []],
  ["?dataset_id=5", [994]],
  ["?dataset_id=404", []],
  ["?data_collection_id=14", [992, 991]],
  ["?data_collection_id=15&dataset_id=1", []],
  ["?state=finished&search=-", [995, 994, 993, 992, 991, 990]],
  ["?state=running", []],
  ["?state=cancelled", []],
  ["?search=%20SMOKE%20", [992]],
  ["?search=%25", []],
  ["?created_from=2026-04-01T09:30:00Z", [995, 994]],
  ["?created_before=2026-04-01T09:12:00Z", [990]],
  ["?created_from=2026-04-01T11:12:00%2B02:00&created_before=2026-04-01T09:15:01.5Z", [992, 991]],
  ["?page=2&page_size=2", [993, 992]],
  ["?page=9&page_size=2", []],
])("listRuns 200: %j lists %j, newest first", async (query, expected) => {
  const listed = await server.call("GET", `/runs${query}`);
  expect([listed.status, ids(listed)]).toEqual([200, expected]);
});

test("listRuns 200: a run that is running counts what has finished, failed and passed", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const evaluations = [
    { metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }, { output: "a" }] },
    { metrics: ["exact_match"], data: [{ output: "a", golden_answer: "b" }] },
    { metrics: ["faith"], data: [{ input: "Four.", output: "Four." }] },
  ];
  const { body } = await other.call("POST", "/runs/custom", { body: { evaluations } });
  const path = `/runs?run_id=${Object(body).id}`;
  const running = {
    state: "running",
    finished_at: null,
    number_of_evaluations: 4,
    number_of_successes: 2,
    number_of_failures: 1,
    number_of_passes: 1,
  };
  await eventually(async () =>
    expect(await other.call("GET", path)).toMatchObject({ body: { items: [running] } }),
  );
  expect(ids(await other.call("GET", "/runs?state=running"))).toEqual([Object(body).id]);
  judge.open();
  await eventually(async () =>
    expect(await other.call("GET", path)).toMatchObject({
      body: { items: [{ state: "finished", number_of_evaluations: 4, number_of_passes: 2 }] },
    }),
  );
});

test("listRuns 200: a colleague sees a shared run without the dataset and the collection that they cannot see", async () => {
  await using other = await testServer();
  const colleague = await other.addUser("colleague@acme.com", { org_id: 12 });
  const outsider = await other.addUser("outsider@example.com");
  await other.store.transaction((transaction) =>
    transaction.move([{ kind: "run", ids: [991], org_id: 12 }], "2026-04-02T10:00:00Z"),
  );
  const hidden = { dataset_id: null, dataset: null, data_collection_id: null, data_collection: null };
  const seen = await other.call("GET", "/runs?run_id=991", { key: colleague.key });
  expect(seen).toMatchObject({ body: { items: [{ id: 991, ...hidden }] } });
  for (const filter of ["dataset_id=1", "data_collection_id=14"])
    expect(ids(await other.call("GET", `/runs?${filter}`, { key: colleague.key }))).toEqual([]);
  expect(ids(await other.call("GET", "/runs", { key: outsider.key }))).toEqual([]);
});

test("listRuns 200: a run is found by its new alias, and no longer by its old one", async () => {
  await using other = await testServer();
  await other.call("PUT", "/runs/992", { body: { alias: "Rauchtest ÄÖ" } });
  expect(ids(await other.call("GET", "/runs?search=smoke"))).toEqual([]);
  expect(ids(await other.call("GET", "/runs?search=test%20%C3%A4"))).toEqual([992]);
});

test("listRuns 304: nothing has changed", async () => {
  const { headers } = await server.call("GET", "/runs?run_id=991");
  const again = await server.call("GET", "/runs?run_id=991", {
    headers: { "if-none-match": headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test("listRuns 401: without a key", async () => {
  expect(await server.call("GET", "/runs", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("listRuns 404: what others share, without an organization", async () => {
  const { key } = await server.addUser("alone@example.com");
  expect(await server.call("GET", "/runs?shared=true", { key })).toMatchObject({
    status: 404,
    body: example("no-organization"),
  });
});

test.each([
  ["state=done", example("run-state-unknown")],
  [
    "created_from=yesterday",
    {
      detail: [
        {
          loc: ["query", "created_from"],
          msg: "Input should be a valid datetime with a time zone, such as 2026-04-01T09:12:00Z",
          type: "datetime_parsing",
        },
      ],
    },
  ],
])("listRuns 422: %s", async (query, body) => {
  expect(await server.call("GET", `/runs?${query}`)).toMatchObject({ status: 422, body });
});
