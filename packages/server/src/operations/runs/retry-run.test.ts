import { type Judge, offlineJudge, scriptedJudge } from "@aegis/metrics";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { example } from "../../testing/example.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestOptions, type TestServer, testServer } from "../../testing/index.ts";
import { makeOrganizationOwned } from "../../testing/organization-owned.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

/** A row that needs no judge, one that can never be scored, and three that are judged. */
const evaluations = [
  { metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }, { output: "a" }] },
  { metrics: ["faith"], data: [1, 2, 3].map((row) => ({ input: `Row ${row}.`, output: `Row ${row}.` })) },
];

/** A server whose judge refuses each question until it is told to answer, by another judge at will. */
async function afterOutage(options: TestOptions = {}) {
  let judge: Judge = scriptedJudge({});
  const outage: Judge = { name: "outage", ask: (request) => judge.ask(request) };
  const other = await testServer({ engine: { judges: () => outage }, ...options });
  const { body } = await other.call("POST", "/runs/custom", { body: { evaluations, is_blocking: true } });
  const { id } = Object(body);
  return {
    other,
    id,
    path: `/runs/${id}`,
    answerBy: (another: Judge) => {
      judge = another;
    },
    summary: async () => Object((await other.call("GET", `/runs?run_id=${id}`)).body).items[0],
    [Symbol.asyncDispose]: () => other.close(),
  };
}

async function finished({ summary }: Pick<Awaited<ReturnType<typeof afterOutage>>, "summary">) {
  return eventually(async () => {
    const run = await summary();
    expect(run.finished_at).not.toBeNull();
    return run;
  });
}

test("retryRun 200: what failed is scored again, and nothing else is scored or charged", async () => {
  await using outage = await afterOutage();
  const { other, id, path, answerBy } = outage;
  const before = await outage.summary();
  expect(before).toMatchObject({
    state: "finished",
    result: 100,
    number_of_successes: 1,
    number_of_failures: 4,
  });
  const first = Object((await other.call("GET", path)).body).evaluations;
  const balance = await other.store.balance(7);
  const judge = gatedJudge();
  answerBy(judge);
  other.clock.now += 60_000;
  expect(await other.call("POST", `${path}/retry`)).toMatchObject({
    status: 200,
    body: { ...before, ...running, number_of_remaining: 4, updated_at: "2026-04-02T10:01:00Z" },
  });
  await eventually(async () => expect(judge.questions()).toBeGreaterThan(0));
  // Nobody sees fewer evaluations meanwhile.
  expect(Object((await other.call("GET", path)).body).evaluations).toHaveLength(5);
  judge.open();
  expect(await finished(outage)).toMatchObject({
    state: "finished",
    aggregate_results: { exact_match: 100, faith: 100 },
    number_of_evaluations: 5,
    number_of_successes: 4,
    number_of_failures: 1,
    number_of_passes: 4,
    started_at: before.started_at,
    created_at: before.created_at,
  });
  const whole = Object((await other.call("GET", path)).body);
  expect(whole.evaluations.map((each: { id: number }) => each.id)).toEqual(
    first.map((each: { id: number }) => each.id),
  );
  expect(whole.evaluations[0]).toEqual(first[0]);
  expect(balance - (await other.store.balance(7))).toBe(Math.round(Number(whole.total_cost) * 1e9));
  expect(await other.store.balanceHistory(7, 1)).toMatchObject([
    { type: "retry", run_id: id, status: "settled" },
  ]);
  expect(Number(whole.total_cost)).toBeGreaterThan(0);
});

const running = {
  state: "running",
  result: null,
  aggregate_results: null,
  total_cost: null,
  finished_at: null,
  is_gte_threshold: null,
};

test("retryRun 200: what fails again can be retried again, and whoever has the run is told that it is another", async () => {
  await using outage = await afterOutage();
  const { other, path } = outage;
  const { etag } = Object.fromEntries((await other.call("GET", path)).headers);
  const headers = { "if-none-match": etag ?? "" };
  expect((await other.call("GET", path, { headers })).status).toBe(304);
  other.clock.now += 60_000;
  await other.call("POST", `${path}/retry`);
  expect(await finished(outage)).toMatchObject({ number_of_successes: 1, number_of_failures: 4 });
  expect((await other.call("GET", path, { headers })).status).toBe(200);
  outage.answerBy(offlineJudge);
  await other.call("POST", `${path}/retry`);
  expect(await finished(outage)).toMatchObject({ number_of_successes: 4, number_of_failures: 1 });
});

test("retryRun 200: a run without failures is answered as it is, and nothing is charged", async () => {
  const { body } = await server.call("GET", "/runs?run_id=991");
  const before = await server.store.balance(7);
  expect(await server.call("POST", "/runs/991/retry")).toMatchObject({
    status: 200,
    body: Object(body).items[0],
  });
  expect(await server.store.balance(7)).toBe(before);
});

test("retryRun 200 and 400: sent again with its key it is not carried out again, and of two at once one is refused", async () => {
  await using outage = await afterOutage();
  const { other, path } = outage;
  const headers = { "idempotency-key": "once" };
  const first = await other.call("POST", `${path}/retry`, { headers });
  expect(first.status).toBe(200);
  await finished(outage);
  const entries = await other.store.balanceHistory(7, 100);
  expect((await other.call("POST", `${path}/retry`, { headers })).body).toEqual(first.body);
  expect(await outage.summary()).toMatchObject({ state: "finished" });
  expect(await other.store.balanceHistory(7, 100)).toEqual(entries);
  const both = await Promise.all([1, 2].map(() => other.call("POST", `${path}/retry`)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  expect(await other.store.balanceHistory(7, 100)).toHaveLength(entries.length + 1);
});

test("retryRun 200: cancelled, it leaves the failures that it did not get to, and the rest of its reservation goes back", async () => {
  await using outage = await afterOutage();
  const { other, path, answerBy } = outage;
  const before = await other.store.balance(7);
  const judge = gatedJudge();
  answerBy(judge);
  await other.call("POST", `${path}/retry`);
  expect(await other.store.balance(7)).toBeLessThan(before);
  await eventually(async () => expect(judge.questions()).toBeGreaterThan(0));
  expect(await other.call("POST", `${path}/cancel`)).toMatchObject({
    status: 200,
    body: { state: "finished", result: 100, number_of_successes: 1, number_of_failures: 4 },
  });
  judge.open();
  expect(await other.store.balance(7)).toBe(before);
  expect((await other.call("POST", `${path}/retry`)).status).toBe(200);
  expect(await finished(outage)).toMatchObject({ number_of_successes: 4, number_of_failures: 1 });
});

test("retryRun 200 and 403: an administrator may retry what the organization owns, a member may not", async () => {
  await using other = await testServer({ engine: { judges: () => gatedJudge() } });
  const { run } = await makeOrganizationOwned(other.store, 12, 1);
  const boss = await other.addUser("boss@acme.com", { org_id: 12, role: "ORG_ADMIN", balance: 5 });
  const member = await other.addUser("member@acme.com", { org_id: 12, balance: 5 });
  expect((await other.call("POST", `/runs/${run}/retry`, { key: member.key })).body).toEqual({
    detail: `Only an administrator of its organization may retry run ${run}.`,
  });
  expect((await other.call("POST", `/runs/${run}/retry`, { key: boss.key })).status).toBe(200);
});

test("retryRun 400: a run that is running", async () => {
  await using outage = await afterOutage();
  const { other, id, path, answerBy } = outage;
  answerBy(gatedJudge());
  await other.call("POST", `${path}/retry`);
  expect(await other.call("POST", `${path}/retry`)).toMatchObject({
    status: 400,
    body: { detail: `Run ${id} is running. Retry it when it has finished, or cancel it first.` },
  });
});

test("retryRun 401: without a key", async () => {
  expect((await server.call("POST", "/runs/991/retry", { key: null })).status).toBe(401);
});

test("retryRun 402: the balance does not cover what failed, and the run stays as it is", async () => {
  await using outage = await afterOutage();
  const { other, path } = outage;
  const before = await outage.summary();
  await other.store.credit(7, 1 - (await other.store.balance(7)));
  expect(await other.call("POST", `${path}/retry`)).toMatchObject({
    status: 402,
    body: { detail: expect.stringMatching(/^The balance of 0\.000000001 USD does not cover/) },
  });
  expect(await outage.summary()).toEqual(before);
  expect(await other.store.balance(7)).toBe(1);
});

test("retryRun 403: a run that a colleague shares", async () => {
  expect(await server.call("POST", "/runs/994/retry")).toMatchObject({
    status: 403,
    body: example("run-retry-not-yours"),
  });
});

test("retryRun 404: a run that the caller cannot see", async () => {
  const { key } = await server.addUser("outsider@example.com");
  expect((await server.call("POST", "/runs/991/retry", { key })).status).toBe(404);
});

test("retryRun 429: a user who has as many unfinished runs as allowed", async () => {
  await using outage = await afterOutage({ runLimits: { tasks: 10, evaluations: 10, running: 1 } });
  const { other, path, answerBy } = outage;
  answerBy(gatedJudge());
  await other.call("POST", "/runs/custom", { body: { evaluations } });
  const before = await outage.summary();
  expect((await other.call("POST", `${path}/retry`)).status).toBe(429);
  expect(await outage.summary()).toEqual(before);
});
