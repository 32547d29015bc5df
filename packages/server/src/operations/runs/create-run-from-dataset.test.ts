import { afterAll, beforeAll, expect, test } from "vitest";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { eventually } from "../../testing/eventually.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const start = (body: object, key?: string) =>
  server.call("POST", "/runs/dataset", key === undefined ? { body } : { body, key });

test("createRunFromDataset 201: the run of the example, started and read until it has finished", async () => {
  const march = { dataset_id: 1, threshold: 70, model_slug: "gpt-4o", is_blocking: false };
  const { status, body, headers } = await start(march);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    user: "analyst@acme.com",
    author_email: "analyst@acme.com",
    run_type: "Dataset",
    run_source: "API Call",
    dataset: "Support QA - March",
    data_collection: "Customer Support",
    org_id: null,
    threshold: 70,
    number_of_metrics: 2,
    model_slug: "gpt-4o",
    alias: "Support QA - March 2026-04-02 10:00:00",
  });
  const { id } = { ...Object(body) };
  expect(headers.get("location")).toBe(`/api/v1/runs/${id}`);
  expect(headers.get("retry-after")).toBe("2");
  await eventually(async () => {
    const run = { ...Object((await server.call("GET", `/runs/${id}`)).body) };
    expect(run).toMatchObject({ finished_at: expect.any(String), result: expect.any(Number) });
    expect(run.evaluations).toHaveLength(4);
  });
});

test("createRunFromDataset 201: a blocking request gets the finished run, without Location", async () => {
  const { status, body, headers } = await start({ dataset_id: 42, is_blocking: true });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    finished_at: expect.any(String),
    total_cost: "0.000000000000000",
    threshold: 75,
    result: 0,
    aggregate_results: { exact_match: 0 },
    evaluations: [
      { metric: "json_equal", threshold: 70 },
      { metric: "exact_match", threshold: 80 },
    ],
  });
  expect(headers.get("location")).toBeNull();
});

test("createRunFromDataset 201: after the waiting limit the run is returned unfinished, with Location and Retry-After, and goes on", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge, blockingLimit: 50 } });
  const waiting = other.call("POST", "/runs/dataset", { body: { dataset_id: 1, is_blocking: true } });
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  other.clock.now += 51;
  const { status, body, headers } = await waiting;
  expect(status).toBe(201);
  expect(body).toMatchObject({ finished_at: null, result: null, evaluations: [] });
  const { id } = { ...Object(body) };
  expect(headers.get("location")).toBe(`/api/v1/runs/${id}`);
  expect(headers.get("retry-after")).toBe("2");
  judge.open();
  await eventually(async () =>
    expect((await other.call("GET", `/runs/${id}`)).body).toMatchObject({ finished_at: expect.any(String) }),
  );
});

test("createRunFromDataset 201: arguments are merged over the stored ones for this run only; those of other metrics are ignored", async () => {
  const metric_args = { "1": { ignore_extra_keys: true, ignore_order: false }, "3": { no_such: 1 } };
  const { body } = await start({ dataset_id: 42, metric_args, is_blocking: true });
  expect(body).toMatchObject({
    evaluations: [{ metric_args: { ignore_extra_keys: true, ignore_order: false } }, { metric_args: null }],
  });
  const again = await start({ dataset_id: 42, is_blocking: true });
  expect(again.body).toMatchObject({ evaluations: [{ metric_args: null }, { metric_args: null }] });
});

test("createRunFromDataset 201: a run over a colleague's shared dataset belongs to the caller, and is shared with the same organization", async () => {
  expect((await start({ dataset_id: 5, is_blocking: true })).body).toMatchObject({
    user: "analyst@acme.com",
    org_id: 12,
    data_collection: "Release gate",
    dataset: "Release questions",
  });
});

test("createRunFromDataset 201: concurrent runs without an alias get different aliases", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => start({ dataset_id: 3 })));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
  expect(new Set(answers.map(({ body }) => Object(body).alias)).size).toBe(20);
});

test("createRunFromDataset 201 and 402: of ten concurrent runs, as many start as the balance pays for", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge }, balance: 0 });
  const run = { dataset_id: 1, model_slug: "gpt-4.1-mini" };
  const refused = await other.call("POST", "/runs/dataset", { body: run });
  expect(refused.status).toBe(402);
  const [, dollars] = /the ([\d.]+) USD that/.exec(Object(refused.body).detail) ?? [];
  const each = Math.round(Number(dollars) * 1e9);
  await other.store.credit(7, 3 * each + each - 1);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => other.call("POST", "/runs/dataset", { body: run })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, ...Array(7).fill(402)]);
  expect(await other.store.balance(7)).toBe(each - 1);
  judge.open();
  const costs = await eventually(() =>
    Promise.all(
      answers
        .filter(({ status }) => status === 201)
        .map(async ({ body }) => {
          const finished = await other.call("GET", `/runs/${Object(body).id}`);
          expect(finished.body).toMatchObject({ total_cost: expect.any(String) });
          return Math.round(Number(Object(finished.body).total_cost) * 1e9);
        }),
    ),
  );
  const spent = costs.reduce((sum, cost) => sum + cost, 0);
  expect(spent).toBeGreaterThan(0);
  expect(await other.store.balance(7)).toBe(4 * each - 1 - spent);
});

test.each([
  ["Dataset 407 not found.", { dataset_id: 407 }],
  // A colleague's private dataset.
  ["Dataset 6 not found.", { dataset_id: 6 }],
  [
    'A run with the alias "support-march" already exists. Choose another alias.',
    { dataset_id: 42, alias: "support-march" },
  ],
  [
    'A run with the alias "support-march" already exists, which counts as the same. Choose another alias.',
    { dataset_id: 42, alias: "support-march\u3000" },
  ],
  [
    'Metric "json_equal" has no argument "order". It takes ignore_order and ignore_extra_keys.',
    { dataset_id: 42, metric_args: { "1": { order: true } } },
  ],
  [
    '"json_equal" in metric_args is not a metric id. Write the id as a string, such as "1".',
    { dataset_id: 42, metric_args: { json_equal: {} } },
  ],
])("createRunFromDataset 400: %s", async (detail, body) => {
  expect(await start(body)).toMatchObject({ status: 400, body: { detail } });
});

test("createRunFromDataset 400: a metric of the dataset is switched off", async () => {
  await using other = await testServer({ inactiveMetrics: new Set(["exact_match"]) });
  expect(await other.call("POST", "/runs/dataset", { body: { dataset_id: 42 } })).toMatchObject({
    status: 400,
    body: { detail: 'Metric "exact_match" is unknown or not active.' },
  });
});

test("createRunFromDataset 401: an unknown key", async () => {
  expect((await start({ dataset_id: 42 }, "sk_11111111111111111111111111111111")).status).toBe(401);
});

test("createRunFromDataset 402: nothing is created, and the alias is still free", async () => {
  const poor = await server.addUser("poor.runs@example.com", { org_id: 12, balance: 1_000 });
  await server.call("PUT", "/datasets/1", { body: { org_id: 12 } });
  const body = { dataset_id: 1, alias: "too dear" };
  expect((await start(body, poor.key)).status).toBe(402);
  expect(await server.store.findRunByAlias(poor.id, "too dear", null)).toBeUndefined();
  expect(await server.store.balance(poor.id)).toBe(1_000);
});

test.each([
  ['Model "gpt-1" not found.', { dataset_id: 42, model_slug: "gpt-1" }],
  ["Dataset 43 has no records.", { dataset_id: 43 }],
  ["Dataset 44 has no metrics. Select some with PUT /datasets/44.", { dataset_id: 44 }],
])("createRunFromDataset 404: %s", async (detail, body) => {
  expect(await start(body)).toMatchObject({ status: 404, body: { detail } });
});

test("createRunFromDataset 413: a body over the limit", async () => {
  expect((await start({ dataset_id: 42, alias: "x".repeat(17 * 1024 * 1024) })).status).toBe(413);
});

test("createRunFromDataset 415: a form instead of JSON", async () => {
  expect((await server.call("POST", "/runs/dataset", { form: { dataset_id: "42" } })).status).toBe(415);
});

test.each([
  [["body", "dataset_id"], "missing", {}],
  [["body", "threshold"], "less_than_equal", { dataset_id: 42, threshold: 101 }],
  [["body", "alias"], "string_too_long", { dataset_id: 42, alias: "x".repeat(256) }],
])("createRunFromDataset 422: %o is refused as %s", async (loc, type, body) => {
  expect(await start(body)).toMatchObject({ status: 422, body: { detail: [{ loc, type }] } });
});

test("createRunFromDataset 400: more evaluations than a run may have", async () => {
  await using other = await testServer({ runLimits: { tasks: 2, evaluations: 3, running: 1 } });
  expect(await other.call("POST", "/runs/dataset", { body: { dataset_id: 1 } })).toMatchObject({
    status: 400,
    body: {
      detail:
        "The run has 4 evaluations, one for each metric of each row, and may have 3. Split it into several runs.",
    },
  });
});

test("createRunFromDataset 429: the caller has the most unfinished runs", async () => {
  await using other = await testServer({ runLimits: { tasks: 2, evaluations: 4, running: 0 } });
  expect((await other.call("POST", "/runs/dataset", { body: { dataset_id: 1 } })).status).toBe(429);
});

test("createRunFromDataset 500: the store fails, and the response discloses nothing about it", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "insertRun", new Error("disk I/O error"));
  expect(await other.call("POST", "/runs/dataset", { body: { dataset_id: 42 } })).toMatchObject({
    status: 500,
    body: { detail: "Internal server error." },
  });
});
