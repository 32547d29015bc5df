import { afterAll, beforeAll, expect, test } from "vitest";
import { estimate } from "../../domain/balance.ts";
import type { StoredEvaluation } from "../../domain/entities.ts";
import { sizeOfSample } from "../../domain/sample-size.ts";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { eventually } from "../../testing/eventually.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { NameTaken, type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ inactiveMetrics: new Set(["toxic"]) });
});
afterAll(() => server.close());

const sum = {
  metric_shortname: "answer_correctness",
  model_slug: "gpt-4o",
  threshold: 70,
  prompt: "What is 2+2?",
  output: "4",
  golden_answer: "4",
};
const exact = { metric_shortname: "exact_match", output: "ok", golden_answer: "ok" };

test("evaluate 201: a judged evaluation is scored, charged and readable as a run of its own", async () => {
  const before = await server.store.balance(7);
  const { status, body } = await server.call("POST", "/evaluate", { body: sum });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    metric_shortname: "answer_correctness",
    model_slug: "gpt-4o",
    metric_args: null,
    is_success: true,
    is_gte_threshold: true,
    threshold: 70,
    prompt: "What is 2+2?",
    input: null,
    context: null,
    output: "4",
    golden_answer: "4",
    result: 100,
    evaluation_cost: expect.stringMatching(/^0\.\d+$/),
  });
  const { run_id, id, evaluation_cost } = expectObject(body);
  const run = await server.call("GET", `/runs/${run_id}`);
  expect(run.body).toMatchObject({
    run_type: "Custom",
    run_source: "API Call",
    dataset: null,
    data_collection: null,
    org_id: null,
    alias: "Evaluation 2026-04-02 10:00:00",
    aggregate_results: { ans_corr: 100 },
    result: 100,
    evaluations: [{ id, metric: "ans_corr", record_index: 0 }],
  });
  const charged = before - (await server.store.balance(7));
  expect(charged / 1e9).toBeCloseTo(Number(evaluation_cost), 9);
});

test("evaluate 201: a metric without a judge is scored at once, free of charge", async () => {
  const before = await server.store.balance(7);
  const { status, body } = await server.call("POST", "/evaluate", {
    body: { ...exact, golden_answer: "no" },
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    metric_shortname: "exact_match",
    result: 0,
    is_success: true,
    is_gte_threshold: false,
    evaluation_cost: "0",
  });
  const { run_id } = expectObject(body);
  expect((await server.call("GET", `/runs/${run_id}`)).body).toMatchObject({
    result: 0,
    aggregate_results: { exact_match: 0 },
    total_cost: "0.000000000000000",
    finished_at: expect.any(String),
  });
  expect(await server.store.balance(7)).toBe(before);
});

test("evaluate 201: thresholds, models and arguments are used as sent, and echoed", async () => {
  const asked = { ...exact, output: "OK", threshold: 0, model_slug: "o4-mini" };
  const { body } = await server.call("POST", "/evaluate", {
    body: { ...asked, metric_args: { case_sensitive: false } },
  });
  expect(body).toMatchObject({
    threshold: 0,
    model_slug: "o4-mini",
    metric_args: { case_sensitive: false },
    result: 100,
  });
});

test("evaluate 201: an evaluation is charged by the prices of its start, even if prices change meanwhile", async () => {
  const judge = gatedJudge();
  const prices = (at: string) => ({
    since: at < "2026-04-03" ? "2026-04-02" : "2026-04-03",
    deterministic: 0,
    models: new Map([["gpt-4o", at < "2026-04-03" ? { input: 1, output: 1 } : { input: 9, output: 9 }]]),
  });
  await using other = await testServer({ prices, engine: { judges: () => judge } });
  other.clock.now = Date.UTC(2026, 3, 2, 23, 59, 59);
  const waiting = other.call("POST", "/evaluate", { body: sum });
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  other.clock.now += 2_000;
  judge.open();
  const { evaluation_cost, input_tokens, output_tokens } = await evaluationOf(other, (await waiting).body);
  expect(evaluation_cost).toBe((input_tokens ?? 0) + (output_tokens ?? 0));
});

test("evaluate 201: a judge that fails for good costs nothing, and the explanation says why", async () => {
  const judge = { name: "broken", ask: () => Promise.reject(new Error("secret")) };
  await using other = await testServer({ engine: { judges: () => judge } });
  const { status, body } = await other.call("POST", "/evaluate", { body: sum });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    is_success: false,
    result: null,
    is_gte_threshold: null,
    evaluation_cost: null,
    explanation: expect.not.stringContaining("secret"),
  });
  expect(await other.store.balance(7)).toBe(100_000_000_000);
});

test("evaluate 201: evaluations in the same second get different aliases", async () => {
  await using other = await testServer();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => other.call("POST", "/evaluate", { body: exact })),
  );
  const runs = await Promise.all(
    answers.map(({ body }) => other.call("GET", `/runs/${expectObject(body).run_id}`)),
  );
  expect(new Set(runs.map(({ body }) => expectObject(body).alias)).size).toBe(20);
});

test.each([
  ['Metric "exact_match" needs golden_answer.', { ...exact, golden_answer: null }],
  [
    'Metric "exact_match" has no argument "case". It takes case_sensitive and strip_whitespace.',
    { ...exact, metric_args: { case: 1 } },
  ],
  ['Metric "toxic" is not active.', { metric_shortname: "toxic", output: "x" }],
])("evaluate 400: %s Nothing is charged or created", async (detail, body) => {
  const before = await server.store.balance(7);
  expect(await server.call("POST", "/evaluate", { body })).toMatchObject({ status: 400, body: { detail } });
  expect(await server.store.balance(7)).toBe(before);
});

test("evaluate 201: if the generated alias clashes, another transaction tries again, and charges once", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "insertRun", new NameTaken(), 2);
  const { status, body } = await other.call("POST", "/evaluate", { body: sum });
  expect(status).toBe(201);
  expect(other.store.transaction).toHaveBeenCalledTimes(3);
  const charged = 100_000_000_000 - (await other.store.balance(7));
  expect(charged / 1e9).toBeCloseTo(Number(expectObject(body).evaluation_cost), 9);
});

test("evaluate 400: the generated alias clashes every time", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "insertRun", new NameTaken());
  expect(await other.call("POST", "/evaluate", { body: exact })).toMatchObject({
    status: 400,
    body: { detail: 'A run with the alias "Evaluation 2026-04-02 10:00:00" already exists. Try again.' },
  });
});

test("evaluate 400: a run that is cancelled while a request waits for its score, which says so when it is repeated, too", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const send = () => other.call("POST", "/evaluate", { body: sum, headers: { "idempotency-key": "sum" } });
  const waiting = send();
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  const { body: running } = await other.call("GET", "/runs?state=running");
  const [{ id }] = Object(running).items;
  await other.call("POST", `/runs/${id}/cancel`);
  const detail = `Run ${id} was cancelled before its sample was scored. Send the sample again to have it scored.`;
  expect(await waiting).toMatchObject({ status: 400, body: { detail } });
  expect(await send()).toMatchObject({ status: 400, body: { detail } });
});

test("evaluate 401: without a key", async () => {
  expect((await server.call("POST", "/evaluate", { body: sum, key: null })).status).toBe(401);
});

test("evaluate 402: the balance does not cover the most that the evaluation may cost; nothing is created", async () => {
  const row = { prompt: sum.prompt, input: null, context: null, output: "4", golden_answer: "4" };
  const task = { metric_id: 3, model_slug: "gpt-4o", metric_args: null };
  const prices = {
    since: "",
    deterministic: 0,
    models: new Map([["gpt-4o", { input: 2500, output: 10_000 }]]),
  };
  const { most } = estimate(prices, task, sizeOfSample(row));
  const poor = await server.addUser("poor@example.com", { balance: most - 1 });
  expect(await server.call("POST", "/evaluate", { body: sum, key: poor.key })).toMatchObject({
    status: 402,
    body: {
      detail: expect.stringMatching(
        /^The balance of 0\.\d+ USD does not cover the 0\.\d+ USD that this can cost at most; it is likely to cost 0\.\d+ USD\. Add/,
      ),
    },
  });
  expect(await server.store.findRunByAlias(poor.id, "Evaluation 2026-04-02 10:00:00", null)).toBeUndefined();
  expect(await server.store.balance(poor.id)).toBe(most - 1);
  await server.store.credit(poor.id, 1);
  expect((await server.call("POST", "/evaluate", { body: sum, key: poor.key })).status).toBe(201);
});

test.each([
  ['Metric "exact_macth" not found.', { ...exact, metric_shortname: "exact_macth" }],
  ['Model "gpt-0" not found.', { ...exact, model_slug: "gpt-0" }],
])("evaluate 404: %s", async (detail, body) => {
  expect(await server.call("POST", "/evaluate", { body })).toMatchObject({ status: 404, body: { detail } });
});

test("evaluate 413: a body over the limit", async () => {
  const body = { ...exact, prompt: "x".repeat(17 * 1024 * 1024) };
  expect((await server.call("POST", "/evaluate", { body })).status).toBe(413);
});

test("evaluate 415: a body whose content type is not JSON", async () => {
  const headers = { "content-type": "text/plain" };
  expect((await server.call("POST", "/evaluate", { body: exact, headers })).status).toBe(415);
});

test("evaluate 422: a field is missing", async () => {
  expect(await server.call("POST", "/evaluate", { body: { output: "4" } })).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ["body", "metric_shortname"], msg: "Field required", type: "missing" }] },
  });
});

test("evaluate 429: only with a judge does it count as an unfinished run", async () => {
  await using other = await testServer({ runLimits: { tasks: 1, evaluations: 1, running: 0 } });
  const statusOf = async (body: object) => (await other.call("POST", "/evaluate", { body })).status;
  expect([await statusOf(sum), await statusOf(exact)]).toEqual([429, 201]);
});

test("evaluate 500: the store fails, and the response discloses nothing about it", async () => {
  await using other = await testServer();
  breakTransaction(other.store, "insertRun", new Error("disk I/O error"));
  expect(await other.call("POST", "/evaluate", { body: exact })).toMatchObject({
    status: 500,
    body: { detail: "Internal server error." },
  });
});

test("evaluate 500: a judge takes longer than a request may wait; the run goes on, and the response says where to find it", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge, blockingLimit: 50 } });
  const waiting = other.call("POST", "/evaluate", { body: sum });
  await eventually(() => expect(judge.questions()).toBeGreaterThan(0));
  other.clock.now += 51;
  const { status, body } = await waiting;
  expect(status).toBe(500);
  const { detail } = expectObject(body);
  const [, id] = /later with GET \/runs\/(\d+)\./.exec(String(detail)) ?? [];
  judge.open();
  await eventually(async () =>
    expect((await other.call("GET", `/runs/${id}`)).body).toMatchObject({ result: 100 }),
  );
});

/** The evaluation as the store keeps it. */
async function evaluationOf({ store }: TestServer, body: unknown): Promise<StoredEvaluation> {
  for await (const [evaluation] of store.evaluationsOfRun(Number(expectObject(body).run_id)))
    if (evaluation !== undefined) return evaluation;
  throw new Error("The run has no evaluation.");
}

function expectObject(body: unknown): Readonly<Record<string, unknown>> {
  expect(body).toBeTypeOf("object");
  return { ...Object(body) };
}
