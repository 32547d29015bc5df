import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { execute } from "./store/postgres/testing/databases.ts";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf, type TestCall } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { oneDatabase } from "./testing/one-database.ts";
import { slowJudge } from "./testing/slow-judge.ts";
import { startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres)(`two servers and two workers that are stopped under load${skipped}`, () => {
  test("answer what waits, end with 0, and leave their runs to others, each row once", async () => {
    await using judge = await slowJudge();
    const url = await oneDatabase();
    const environment = { DATABASE_URL: url, AEGIS_JUDGE_URL: judge.url };
    const data = await mkdtemp(join(tmpdir(), "aegis-stopped-"));
    const start = (...parameters: string[]) => startProcess(process.execPath, parameters, environment);
    const serve = (name: string, ...more: string[]) =>
      start("--port", "0", "--data", join(data, name), ...more);
    const work = () => start("worker", "--judge-calls", "8");
    await using one = await serve("one", "--api-only");
    await using other = await serve("other", "--api-only");
    await using worker = await work();
    await using another = await work();
    const key = await keyOfNewUser(environment);
    const here = callerOf(String(one.said.url), key);
    const there = callerOf(String(other.said.url), key);

    judge.delay = null;
    const waiting = [here, there].map((call) => [
      call("POST", "/runs/custom", { body: { is_blocking: true, ...judged(20) } }),
      call("POST", "/evaluate", { body: { metric_shortname: "toxic", ...modelled, ...textOf() } }),
    ]);
    await using load = startLoad(here, there);
    await eventually(async () => expect(await holders(url)).toBe(2));
    await eventually(() => expect(load.created.size).toBeGreaterThan(10));

    const stopped = Promise.all([one.stop(), worker.stop()]);
    const [run, score] = await Promise.all(waiting[0] ?? []);
    expect(run).toMatchObject({ status: 201, body: { finished_at: null } });
    expect(score).toMatchObject({
      status: 503,
      body: { detail: expect.stringContaining("goes on afterwards") },
    });
    expect([run, score].map((each) => each?.headers.get("retry-after"))).toEqual(["2", "2"]);
    judge.delay = 30;
    expect(await stopped).toEqual([0, 0]);
    expect(await Promise.all(waiting[1] ?? [])).toMatchObject([
      { status: 201, body: { finished_at: expect.any(String), result: 100 } },
      { status: 201, body: { result: 100 } },
    ]);
    const location = score?.headers.get("location")?.replace("/api/v1", "") ?? "";
    await eventually(async () => expect((await there("GET", location)).body).toMatchObject({ result: 100 }));
    await load.end();
    // A run is acknowledged before it is scored.
    await eventually(async () => expect(await unfinished(url)).toBe(0));

    judge.seen.asked = 0;
    await there("POST", "/runs/custom", { body: judged(200) });
    await eventually(() => expect(judge.seen.asked).toBeGreaterThan(20));
    expect(await Promise.all([other.stop(), another.stop()])).toEqual([0, 0]);
    expect(await unfinished(url)).toBe(1);
    await using last = await serve("last");
    await eventually(async () => expect(await unfinished(url)).toBe(0));

    // The waiting calls made two runs of 20 rows and two of one, and each request of the load one of one row.
    const [requests, rows] = [load.created.size, load.created.size + 2 * 20 + 2 + 200];
    expect(new Set(load.created.values()).size).toBe(requests);
    expect(await execute(url, kept)).toEqual([
      { runs: requests + 5, evaluations: rows, rows, failures: 0, is_paid: true },
    ]);
    expect(await last.stop()).toBe(0);
    expect([one, other, worker, another, last].map((each) => each.err())).toEqual(["", "", "", "", ""]);
    await rm(data, { recursive: true });
    // It starts five processes and a PostgreSQL.
  }, 300_000);
});

const modelled = { model_slug: "gpt-4o" };

/** No two alike: an answer of the judge is not asked for twice. */
const textOf = () => ({ output: `Good morning, ${crypto.randomUUID()}.` });

function judged(rows: number) {
  return { ...modelled, evaluations: [{ metrics: ["toxic"], data: Array.from({ length: rows }, textOf) }] };
}

/**
 * Makes runs at two servers until it is ended. What is not answered, or with 503, is sent again to the other
 * one with its key, as a client does.
 */
function startLoad(...servers: readonly TestCall[]) {
  const created = new Map<string, number>();
  let goesOn = true;
  let isOver = false;
  const body = { evaluations: [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }] };
  const client = async (first: number) => {
    for (let turn = first; goesOn; ) {
      const key = crypto.randomUUID();
      for (; !created.has(key) && !isOver; turn += 1) {
        const call = servers[turn % servers.length] ?? servers[0];
        const answer = await call?.("POST", "/runs/custom", {
          body,
          headers: { "idempotency-key": key },
        }).catch(() => undefined);
        if (answer === undefined) continue;
        expect([201, 409, 503]).toContain(answer.status);
        if (answer.status === 201) created.set(key, JSON.parse(JSON.stringify(answer.body)).id);
        else expect(answer.headers.get("retry-after")).not.toBeNull();
      }
    }
  };
  const clients = Array.from({ length: 4 }, (_, at) => client(at));
  return {
    created,
    async end() {
      goesOn = false;
      await Promise.all(clients);
    },
    async [Symbol.asyncDispose]() {
      goesOn = false;
      isOver = true;
      await Promise.allSettled(clients);
    },
  };
}

/** How many workers hold chunks. */
async function holders(url: string): Promise<number> {
  return (await execute(url, "select distinct worker from chunk where worker is not null")).length;
}

async function unfinished(url: string): Promise<number> {
  return (await execute(url, "select id from run where finished_at is null")).length;
}

const kept = `select (select count(*)::int from run) as runs, count(*)::int as evaluations,
  count(distinct (run_id, record_index))::int as rows, count(*) filter (where result is distinct from 100)::int as failures,
  100e9 - sum(coalesce(evaluation_cost, 0)) = (select balance from account) as is_paid from evaluation`;
