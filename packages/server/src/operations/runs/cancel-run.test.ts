import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { example } from "../../testing/example.ts";
import { type GatedJudge, gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

/** Rows that are scored at once, and one that waits for the judge. */
const evaluations = [
  {
    metrics: ["exact_match"],
    data: [{ output: "a", golden_answer: "a" }, { output: "a", golden_answer: "b" }, { output: "a" }],
  },
  { metrics: ["faith"], data: [{ input: "Four.", output: "Four." }] },
];

/** A server with a run of which all is scored but what waits for the judge. @returns the run's id */
async function half(other: TestServer, judge: GatedJudge): Promise<number> {
  const { body } = await other.call("POST", "/runs/custom", { body: { evaluations } });
  const { id } = Object(body);
  await eventually(async () => {
    expect(judge.questions()).toBeGreaterThan(0);
    expect(await other.call("GET", `/runs?run_id=${id}`)).toMatchObject({
      body: { items: [{ number_of_successes: 2, number_of_failures: 1 }] },
    });
  });
  return id;
}

const ended = {
  state: "cancelled",
  result: 50,
  aggregate_results: { exact_match: 50 },
  total_cost: "0.000000000000000",
  number_of_evaluations: 4,
  number_of_successes: 2,
  number_of_failures: 1,
  number_of_passes: 1,
};

test("cancelRun 200: a run ends with what has been scored, and what was reserved for the rest goes back", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const before = await other.store.balance(7);
  const id = await half(other, judge);
  expect(await other.store.balance(7)).toBeLessThan(before);
  expect(await other.call("POST", `/runs/${id}/cancel`)).toMatchObject({ status: 200, body: ended });
  expect(await other.store.balance(7)).toBe(before);
  expect(await other.store.balanceHistory(7, 1)).toMatchObject([
    { run_id: id, status: "settled", amount: 0 },
  ]);
  judge.open();
  // The engine goes on with other runs, and saves nothing of this one.
  const next = await other.call("POST", "/runs/custom", { body: { evaluations, is_blocking: true } });
  expect(next).toMatchObject({ status: 201, body: { number_of_successes: 3 } });
  expect(await other.call("GET", `/runs?state=cancelled`)).toMatchObject({
    body: { items: [{ id, ...ended }] },
  });
});

test("cancelRun 200: cancelled twice at once, both get the same answer, and so does whoever comes later", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const id = await half(other, judge);
  const both = await Promise.all([1, 2].map(() => other.call("POST", `/runs/${id}/cancel`)));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(both[0]?.body).toEqual(both[1]?.body);
  other.clock.now += 60_000;
  expect((await other.call("POST", `/runs/${id}/cancel`)).body).toEqual(both[0]?.body);
});

test("cancelRun 200: a request that waits for the run gets it as it ended", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const body = { evaluations, is_blocking: true, alias: "waited for" };
  const waiting = other.call("POST", "/runs/custom", { body });
  const run = await eventually(async () => {
    expect(judge.questions()).toBeGreaterThan(0);
    const found = await other.store.findRunByAlias(7, "waited for", null);
    expect(found).toBeDefined();
    return found;
  });
  await other.call("POST", `/runs/${run?.id}/cancel`);
  const { status, body: whole } = await waiting;
  expect(status).toBe(201);
  expect(whole).toMatchObject({ finished_at: expect.any(String), result: 50 });
  expect(Object(whole).evaluations).toHaveLength(3);
});

test("cancelRun 200: what a judge is being asked for the run is given up", async () => {
  const judge = gatedJudge();
  const signals: (AbortSignal | undefined)[] = [];
  const ask: GatedJudge["ask"] = (request) => {
    signals.push(request.signal);
    return judge.ask(request);
  };
  await using other = await testServer({ engine: { judges: () => ({ ...judge, ask }) } });
  const id = await half(other, judge);
  expect(signals).toMatchObject([{ aborted: false }]);
  await other.call("POST", `/runs/${id}/cancel`);
  expect(signals).toMatchObject([{ aborted: true }]);
});

test("cancelRun 200 and 404: cancelled and deleted at once, the run is gone, and its reservation has gone back once", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const before = await other.store.balance(7);
  const id = await half(other, judge);
  const [cancelled, deleted] = await Promise.all([
    other.call("POST", `/runs/${id}/cancel`),
    other.call("DELETE", `/runs/${id}`),
  ]);
  expect([200, 404]).toContain(cancelled.status);
  expect(deleted.status).toBe(204);
  expect(await other.store.balance(7)).toBe(before);
});

test("cancelRun 200: a run that has finished stays as it is", async () => {
  const { body } = await server.call("GET", "/runs?run_id=991");
  expect(await server.call("POST", "/runs/991/cancel")).toMatchObject({
    status: 200,
    body: Object(body).items[0],
  });
});

test("cancelRun 200: the same request with its idempotency key gets the first answer", async () => {
  const headers = { "idempotency-key": "cancel once" };
  const first = await server.call("POST", "/runs/992/cancel", { headers });
  await server.call("PUT", "/runs/992", { body: { alias: "renamed since" } });
  expect((await server.call("POST", "/runs/992/cancel", { headers })).body).toEqual(first.body);
});

test("cancelRun 401: without a key", async () => {
  expect((await server.call("POST", "/runs/991/cancel", { key: null })).status).toBe(401);
});

test("cancelRun 403: a run that a colleague shares", async () => {
  expect(await server.call("POST", "/runs/994/cancel")).toMatchObject({
    status: 403,
    body: example("run-cancel-not-yours"),
  });
});

test("cancelRun 404: a run that the caller cannot see", async () => {
  const { key } = await server.addUser("outsider@example.com");
  expect((await server.call("POST", "/runs/991/cancel", { key })).status).toBe(404);
});
