import { afterAll, beforeAll, expect, test } from "vitest";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ inactiveMetrics: new Set(["toxic"]) });
});
afterAll(() => server.close());

const start = (body: object, key?: string) =>
  server.call("POST", "/runs/custom", key === undefined ? { body } : { body, key });
const data = [{ prompt: "What is 2+2?", output: "4", golden_answer: "4" }];
const evaluations = [{ metrics: ["exact_match"], data }];

test("createCustomRun 201: the run of the example, after waiting for it", async () => {
  const { status, body } = await start({
    threshold: 70,
    model_slug: "gpt-4o",
    is_blocking: true,
    data_collection_id: 14,
    alias: "smoke-test-2",
    evaluations: [{ metrics: ["ans_corr"], data }],
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    run_type: "Custom",
    run_source: "API Call",
    dataset: null,
    data_collection: "Customer Support",
    org_id: null,
    number_of_metrics: 1,
    result: 100,
    threshold: 70,
    alias: "smoke-test-2",
    aggregate_results: { ans_corr: 100 },
    is_gte_threshold: true,
    evaluations: [
      { record_index: 0, metric: "ans_corr", threshold: 70, record: { output: "4", input: null } },
    ],
  });
});

test("createCustomRun 201: the metrics of each block score its rows, with the innermost settings", async () => {
  const { body } = await start({
    is_blocking: true,
    threshold: 10,
    evaluations: [
      {
        metrics: ["exact_match", { metric: "json_equal", threshold: 30 }],
        threshold: 20,
        data: [...data, { output: "5", golden_answer: "4" }],
      },
      {
        metrics: [{ metric: "exact_match", metric_args: { case_sensitive: false } }],
        data: [{ output: "A", golden_answer: "a" }],
      },
    ],
  });
  const all: readonly Record<string, unknown>[] = Object(body).evaluations;
  expect(
    all.map(({ record_index, metric, threshold, result }) => [record_index, metric, threshold, result]),
  ).toEqual([
    [0, "exact_match", 20, 100],
    [0, "json_equal", 30, 100],
    [1, "exact_match", 20, 0],
    [1, "json_equal", 30, 0],
    [2, "exact_match", 10, 100],
  ]);
  expect(body).toMatchObject({
    number_of_metrics: 2,
    threshold: 10,
    result: 58.33,
    alias: "Custom run 2026-04-02 10:00:00",
  });
});

test("createCustomRun 201: a row that lacks a field fails, and the others are scored", async () => {
  const { body } = await start({
    is_blocking: true,
    evaluations: [{ metrics: ["exact_match"], data: [{ output: "4" }, ...data] }],
  });
  expect(body).toMatchObject({
    result: 100,
    evaluations: [
      {
        is_success: false,
        result: null,
        is_gte_threshold: null,
        evaluation_cost: null,
        explanation: expect.stringContaining("golden_answer"),
      },
      { is_success: true, result: 100 },
    ],
  });
});

test("createCustomRun 201: a run in a shared collection is shared with the same organization", async () => {
  expect((await start({ data_collection_id: 15, evaluations, is_blocking: true })).body).toMatchObject({
    org_id: 12,
    data_collection: "Release gate",
    user: "analyst@acme.com",
  });
});

test("createCustomRun 201: concurrent runs without an alias get different aliases", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => start({ evaluations })));
  expect(new Set(answers.map(({ body }) => Object(body).alias)).size).toBe(20);
});

test("createCustomRun 201 and 400: of concurrent runs with the same alias, one gets it", async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => start({ evaluations, alias: "the one" })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)]);
});

test.each([
  ["The list of evaluations is empty.", { evaluations: [] }],
  ['Metric "exact_macth" is unknown or not active.', { evaluations: [{ metrics: ["exact_macth"], data }] }],
  ['Metric "toxic" is unknown or not active.', { evaluations: [{ metrics: ["toxic"], data }] }],
  [
    'A run with the alias "smoke-test" already exists. Choose another alias.',
    { evaluations, alias: "smoke-test" },
  ],
  [
    'A run with the alias "smoke-test" already exists, which counts as the same. Choose another alias.',
    { evaluations, alias: " smoke-\u200btest" },
  ],
  ["alias is blank. Leave it out to have one generated.", { evaluations, alias: "  " }],
  ["alias is blank. Leave it out to have one generated.", { evaluations, alias: "\u200b\u2800" }],
  [
    "alias contains a control character, such as a line break. Remove it.",
    { evaluations, alias: "a\u0000b" },
  ],
  [
    "alias contains a control character, such as a line break. Remove it.",
    { evaluations, alias: "a\u2028b" },
  ],
  [
    "The evaluations contain no row that a metric can score.",
    {
      evaluations: [
        { metrics: ["exact_match"], data: [] },
        { metrics: [], data },
      ],
    },
  ],
  [
    'Metric "exact_match" has no argument "case". It takes case_sensitive and strip_whitespace.',
    { evaluations: [{ metrics: [{ metric: "exact_match", metric_args: { case: true } }], data }] },
  ],
])("createCustomRun 400: %s", async (detail, body) => {
  expect(await start(body)).toMatchObject({ status: 400, body: { detail } });
});

test("createCustomRun 401: without a key", async () => {
  expect((await server.call("POST", "/runs/custom", { body: { evaluations }, key: null })).status).toBe(401);
});

test("createCustomRun 201: what is reserved for each evaluation is saved with it, and adds up to the reservation", async () => {
  await using other = await testServer();
  const { save } = other.store;
  const reserved: number[] = [];
  other.store.save = (chunk, worker, results, rest) => {
    reserved.push(...results.map((result) => result.reserved));
    return save(chunk, worker, results, rest);
  };
  const { insertRun } = await spendingOf(other);
  const rows = [
    { input: "4", output: "4" },
    { output: "no input" },
    { input: "2+2", output: "It is 4. Sure." },
  ];
  const { status } = await other.call("POST", "/runs/custom", {
    body: { is_blocking: true, evaluations: [{ metrics: ["faith"], data: rows }] },
  });
  expect(status).toBe(201);
  expect(reserved).toHaveLength(3);
  const all = reserved.reduce((sum, each) => sum + each, 0);
  expect(all).toBeGreaterThan(0);
  // Rounded for each row.
  expect(insertRun() - all).toBeGreaterThanOrEqual(0);
  expect(insertRun() - all).toBeLessThan(3);
});

/** What the last run took off the balance of user 7. */
async function spendingOf({ store }: TestServer) {
  const before = await store.balance(7);
  const { transaction } = store;
  let after = before;
  store.transaction = async (work) => {
    const made = await transaction(work);
    after = Math.min(after, await store.balance(7));
    return made;
  };
  return { insertRun: () => before - after };
}

test("createCustomRun 201: a server without balances refuses nothing, and notes the costs", async () => {
  await using other = await testServer({ billing: false, balance: 0 });
  const body = { is_blocking: true, evaluations: [{ metrics: ["ans_corr"], data }] };
  const { status, body: run } = await other.call("POST", "/runs/custom", { body });
  expect(status).toBe(201);
  expect(Number(Object(run).total_cost)).toBeGreaterThan(0);
  expect(await other.store.balance(7)).toBe(0);
});

test("createCustomRun 402: the balance does not cover every row; nothing is created", async () => {
  const poor = await server.addUser("poor.custom@example.com", { balance: 5_000_000 });
  const rows = (count: number) => ({
    alias: `${count} rows`,
    evaluations: [{ metrics: ["faith"], data: Array(count).fill({ input: "4", output: "4" }) }],
  });
  expect(await start(rows(3), poor.key)).toMatchObject({
    status: 402,
    body: {
      detail: expect.stringMatching(
        /^The balance of 0\.005 USD does not cover the 0\.\d+ USD that this can cost at most; it is likely to cost 0\.\d+ USD\. Add to the balance and try again\.$/,
      ),
    },
  });
  expect(await server.store.findRunByAlias(poor.id, "3 rows", null)).toBeUndefined();
  expect((await start(rows(1), poor.key)).status).toBe(201);
});

test.each([
  ['Model "gpt-2" not found.', { evaluations: [{ metrics: ["exact_match"], data, model_slug: "gpt-2" }] }],
  ["Data collection 405 not found.", { evaluations, data_collection_id: 405 }],
  ["The evaluations name no metric.", { evaluations: [{ metrics: [], data }] }],
])("createCustomRun 404: %s", async (detail, body) => {
  expect(await start(body)).toMatchObject({ status: 404, body: { detail } });
});

test("createCustomRun 404: a collection that the caller cannot see, in the same words as one that does not exist", async () => {
  const stranger = await server.addUser("stranger.custom@example.com");
  expect(await start({ evaluations, data_collection_id: 14 }, stranger.key)).toMatchObject({
    status: 404,
    body: { detail: "Data collection 14 not found." },
  });
});

test("createCustomRun 413: a body over the limit", async () => {
  const long = [{ output: "x".repeat(17 * 1024 * 1024) }];
  expect((await start({ evaluations: [{ metrics: ["is_string"], data: long }] })).status).toBe(413);
});

test("createCustomRun 415: a form instead of JSON", async () => {
  expect((await server.call("POST", "/runs/custom", { form: { evaluations: "[]" } })).status).toBe(415);
});

test("createCustomRun 422: a field is missing", async () => {
  expect(await start({ evaluations: [{ metrics: ["exact_match"] }] })).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ["body", "evaluations", 0, "data"], msg: "Field required", type: "missing" }] },
  });
});

test.each([
  [
    "more metrics than a run may have, even without rows",
    [
      { metrics: Array(6).fill("exact_match"), data: [] },
      { metrics: ["exact_match"], data },
    ],
    "The run has 7 tasks, one for each metric of each block, and may have 6. Split it into several runs.",
  ],
  [
    "more evaluations than a run may have",
    [{ metrics: ["exact_match", "is_string"], data: Array(6).fill(data[0]) }],
    "The run has 12 evaluations, one for each metric of each row, and may have 11. Split it into several runs.",
  ],
])("createCustomRun 400: %s", async (_, blocks, detail) => {
  await using other = await testServer({ runLimits: { tasks: 6, evaluations: 11, running: 1 } });
  expect(await other.call("POST", "/runs/custom", { body: { evaluations: blocks } })).toMatchObject({
    status: 400,
    body: { detail },
  });
});

test("createCustomRun 429: a user with the most unfinished runs, until one of them is deleted", async () => {
  const judge = gatedJudge();
  await using other = await testServer({
    runLimits: { tasks: 6, evaluations: 11, running: 2 },
    engine: { judges: () => judge, grace: 0 },
  });
  const judged = { evaluations: [{ metrics: ["ans_corr"], data }] };
  const headers = { "idempotency-key": "the third" };
  const call = (more = {}) => other.call("POST", "/runs/custom", { body: judged, ...more });
  const first = await call();
  expect([first.status, (await call()).status]).toEqual([201, 201]);
  const refused = await call({ headers });
  expect(refused).toMatchObject({
    status: 429,
    body: {
      detail: "You have 2 unfinished runs, which is the most. Wait until one has finished, or delete one.",
    },
  });
  expect(refused.headers.get("retry-after")).toBe("5");
  const colleague = await other.addUser("colleague.custom@example.com", { balance: 1_000_000_000 });
  expect((await call({ key: colleague.key })).status).toBe(201);
  await other.call("DELETE", `/runs/${Object(first.body).id}`);
  // Sent again, it is not told what it was told before.
  expect((await call({ headers })).status).toBe(201);
});

test("createCustomRun 500: the store fails, and the response discloses nothing about it", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "insertRun", new Error("disk I/O error"));
  expect(await other.call("POST", "/runs/custom", { body: { evaluations } })).toMatchObject({
    status: 500,
    body: { detail: "Internal server error." },
  });
});
