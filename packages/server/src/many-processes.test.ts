import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredEvaluation } from "./domain/entities.ts";
import { openPostgresStore } from "./store/postgres/open.ts";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import type { Store } from "./store/store.ts";
import { callerOf, type TestCall } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { oneDatabase } from "./testing/one-database.ts";
import { runCommand } from "./testing/run-command.ts";
import { type SlowJudge, slowJudge } from "./testing/slow-judge.ts";
import { type AegisProcess, startProcess } from "./testing/start-process.ts";

const model = "gpt-4o";
const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres)(`two servers and two workers on one database${skipped}`, () => {
  let judge: SlowJudge;
  let environment: Readonly<Record<string, string>>;
  let url: string;
  let store: Store;
  let userId: number;
  let servers: readonly AegisProcess[] = [];
  let workers: readonly AegisProcess[] = [];
  let here: TestCall;
  let there: TestCall;
  const folders: string[] = [];

  beforeAll(async () => {
    judge = await slowJudge();
    url = await oneDatabase();
    environment = { DATABASE_URL: url, AEGIS_JUDGE_URL: judge.url };
    const server = async () => {
      const data = await mkdtemp(join(tmpdir(), "aegis-many-"));
      folders.push(data);
      return startProcess(process.execPath, ["--api-only", "--port", "0", "--data", data], environment);
    };
    const worker = () => startProcess(process.execPath, ["worker", "--judge-calls", "4"], environment);
    const [one, other, ...others] = await Promise.all([server(), server(), worker(), worker()]);
    [servers, workers] = [[one, other], others];
    store = await openPostgresStore({ url });
    userId = Number((await admin("users", "create", "ana@acme.com")).id);
    await admin("balances", "add", "ana@acme.com", "100");
    const { key } = await admin("keys", "create", "--user", "ana@acme.com");
    here = callerOf(String(one.said.url), String(key));
    there = callerOf(String(other.said.url), String(key));
  });

  afterAll(async () => {
    await Promise.all([...servers, ...workers].map((each) => each[Symbol.asyncDispose]()));
    await store.close();
    await judge[Symbol.asyncDispose]();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });

  async function admin(...parameters: string[]): Promise<Readonly<Record<string, unknown>>> {
    const { out, err } = await runCommand([...parameters, "--json"], { environment, random: randomBytes });
    if (out === "") throw new Error(err);
    return JSON.parse(out);
  }

  async function evaluationsOf(runId: number): Promise<readonly StoredEvaluation[]> {
    const all: StoredEvaluation[] = [];
    for await (const batch of store.evaluationsOfRun(runId)) all.push(...batch);
    return all;
  }

  async function countRuns(): Promise<number> {
    const none = { shared: false, run_id: null, dataset_id: null, data_collection_id: null, state: null };
    const filter = { ...none, search: null, created_from: null, created_before: null, page: 1, page_size: 1 };
    return (await store.selectRuns({ user_id: userId, org_id: null }, filter)).total_items;
  }

  const ended = (runId: number) =>
    eventually(async () => {
      expect(await store.stillRunning([runId])).toEqual([]);
      return store.findRun(runId);
    });

  test("an upload through one server is scored by the workers, to the last row", async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `row ${row},${row % 4 === 0 ? "other" : `row ${row}`}`,
    );
    const file = new File([`output,golden_answer\n${rows.join("\n")}\n`], "rows.csv");
    const upload = await here("POST", "/datasets", { form: { file, selected_metrics: '{"2": 80}' } });
    expect(upload.status).toBe(201);
    const started = await there("POST", "/runs/dataset", { body: { dataset_id: idOf(upload.body) } });
    expect(started.body).toMatchObject({ finished_at: null });
    const id = idOf(started.body);
    const finished = await eventually(async () => {
      const { body } = await here("GET", `/runs/${id}`);
      expect(body).toMatchObject({ finished_at: expect.any(String) });
      return body;
    });
    expect(finished).toMatchObject({
      result: 75,
      aggregate_results: { exact_match: 75 },
      is_gte_threshold: false,
    });
    const evaluations = await evaluationsOf(id);
    expect(new Set(evaluations.map(({ record_index }) => record_index)).size).toBe(2_000);
    expect(evaluations.map(({ result }) => result)).toEqual(rows.map((_, row) => (row % 4 === 0 ? 0 : 100)));
  });

  test("a run that is waited for at one server, and scored by a worker, is answered when it ends", async () => {
    judge.delay = null;
    const asked = judge.seen.asked;
    const body = { is_blocking: true, model_slug: model, evaluations: [judged(1)] };
    const waiting = here("POST", "/runs/custom", { body });
    const single = there("POST", "/evaluate", {
      body: { metric_shortname: "toxic", output: "Good evening.", model_slug: model },
    });
    await eventually(() => expect(judge.seen.asked - asked).toBe(2));
    judge.delay = 0;
    expect((await waiting).body).toMatchObject({ finished_at: expect.any(String), result: 100 });
    expect(await single).toMatchObject({ status: 201, body: { result: 100 } });
  });

  test("a run that is cancelled at one server is dropped by the worker that scores it", async () => {
    judge.delay = null;
    const before = { balance: await store.balance(userId), ...judge.seen };
    const started = await here("POST", "/runs/custom", {
      body: { model_slug: model, evaluations: [judged(3)] },
    });
    await eventually(() => expect(judge.seen.asked).toBeGreaterThan(before.asked));
    const cancelled = await there("POST", `/runs/${idOf(started.body)}/cancel`);
    expect(cancelled).toMatchObject({
      status: 200,
      body: { finished_at: expect.any(String), total_cost: expect.stringMatching(/^0\.0+$/) },
    });
    await eventually(() =>
      expect(judge.seen.withdrawn - before.withdrawn).toBe(judge.seen.asked - before.asked),
    );
    judge.delay = 0;
    expect(await store.balance(userId)).toBe(before.balance);
  });

  test("the workers together put no more questions at a time than each of them is told", async () => {
    judge.delay = 300;
    judge.seen.most = 0;
    const { body } = await here("POST", "/runs/custom", {
      body: { model_slug: model, evaluations: [judged(60)] },
    });
    await ended(idOf(body));
    judge.delay = 0;
    // One that has nothing to ask keeps one.
    expect(judge.seen.most).toBeGreaterThan(2);
    expect(judge.seen.most).toBeLessThanOrEqual(4);
  });

  test("an entity tag of one server holds at the other", async () => {
    const { body } = await here("POST", "/runs/custom", {
      body: {
        is_blocking: true,
        evaluations: [{ metrics: ["exact_match"], data: Array(2_000).fill(equal) }],
      },
    });
    const path = `/runs/${idOf(body)}`;
    const tag = (await here("GET", path)).headers.get("etag") ?? "";
    expect((await there("GET", path, { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  test("a key that was revoked is refused at once by every server", async () => {
    const { id, key } = await admin("keys", "create", "--user", "ana@acme.com", "--name", "second");
    const with_ = { key: String(key) };
    for (const call of [here, there])
      expect((await call("GET", "/organizations/me", with_)).status).not.toBe(401);
    await admin("keys", "revoke", String(id));
    for (const call of [here, there])
      expect((await call("GET", "/organizations/me", with_)).status).toBe(401);
  });

  test("a request that is repeated at another server gets the first answer", async () => {
    const request = { body: { name: "Once" }, headers: { "idempotency-key": "once" } };
    const first = await here("POST", "/data-collections", request);
    expect(first.status).toBe(201);
    const again = await there("POST", "/data-collections", request);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const another = await there("POST", "/data-collections", { ...request, body: { name: "Twice" } });
    expect(another.status).toBe(422);
  });

  test("runs that are started at the same moment all get an alias of their own", async () => {
    const body = { evaluations: [{ metrics: ["exact_match"], data: [equal] }] };
    const sent = Array.from({ length: 40 }, (_, at) =>
      (at % 2 ? here : there)("POST", "/runs/custom", { body }),
    );
    const answers = await Promise.all(sent);
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  });

  test("a request that comes to two servers at once takes effect once", async () => {
    const before = await countRuns();
    for (let round = 0; round < 12; round += 1) {
      // A name that is taken by then may refuse the second, or nothing but the key.
      const alias = round % 2 === 0 ? { alias: `at once ${round}` } : {};
      const request = {
        body: { ...alias, evaluations: [{ metrics: ["exact_match"], data: [equal] }] },
        headers: { "idempotency-key": `at once ${round}` },
      };
      const sent = () => Promise.all([here, there].map((call) => call("POST", "/runs/custom", request)));
      const statuses = (await sent()).map(({ status }) => status);
      expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
      expect(statuses).toContain(201);
      const answers = await sent();
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(idOf(answers[1]?.body)).toBe(idOf(answers[0]?.body));
    }
    expect((await countRuns()) - before).toBe(12);
  });

  test("a worker that is killed loses nothing: the other scores what it held, each row once", async () => {
    judge.delay = 40;
    const before = await store.balance(userId);
    const { body } = await here("POST", "/runs/custom", {
      body: { model_slug: model, evaluations: [judged(400)] },
    });
    const id = idOf(body);
    await eventually(async () => {
      const run = await store.findRun(id);
      expect(run?.number_of_successes).toBeGreaterThan(20);
    });
    // Nothing is answered, so each holds something.
    judge.delay = null;
    await eventually(async () => expect(await countHolders(url)).toBe(2));
    await workers[0]?.kill();
    judge.delay = 40;
    const run = await ended(id);
    const evaluations = await evaluationsOf(id);
    expect(evaluations.map(({ record_index }) => record_index)).toEqual(
      Array.from({ length: 400 }, (_, at) => at),
    );
    expect(evaluations.filter(({ is_success }) => !is_success)).toEqual([]);
    const costs = evaluations.map(({ evaluation_cost }) => evaluation_cost ?? 0);
    expect(new Set(costs).size).toBe(1);
    expect(costs[0]).toBeGreaterThan(0);
    const sum = costs.reduce((one, other) => one + other, 0);
    expect(run?.total_cost).toBe(sum);
    expect(before - (await store.balance(userId))).toBe(sum);
  });

  test("a worker that was killed has led to no more questions at a time", () => {
    expect(judge.seen.most).toBeLessThanOrEqual(4);
  });

  test("no process has written an error, and each ends when it is asked to", async () => {
    const left = [...servers, ...workers.slice(1)];
    expect(left.map((each) => each.err())).toEqual(left.map(() => ""));
    expect(await Promise.all(left.map((each) => each.stop()))).toEqual(left.map(() => 0));
  });
});

const equal = { output: "a", golden_answer: "a" };

/** Rows for a judge, no two alike: an answer is not asked for twice. */
function judged(rows: number) {
  const data = Array.from({ length: rows }, () => ({ output: `Good morning, ${crypto.randomUUID()}.` }));
  return { metrics: ["toxic"], data };
}

/** How many workers hold chunks. */
async function countHolders(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query("select distinct worker from chunk where worker is not null")).rows.length;
  } finally {
    await client.end();
  }
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

function idOf(body: unknown): number {
  if (typeof body === "object" && body !== null && "id" in body && typeof body.id === "number")
    return body.id;
  throw new Error(`${JSON.stringify(body)} has no id.`);
}
