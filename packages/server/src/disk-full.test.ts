import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { execute } from "./store/postgres/testing/databases.ts";
import { noPostgres, startPostgres } from "./store/postgres/testing/embedded.ts";
import { mountSmallDisk, noSmallDisk } from "./store/postgres/testing/small-disk.ts";
import { callerOf } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { slowJudge } from "./testing/slow-judge.ts";
import { startProcess } from "./testing/start-process.ts";

const lacking = noPostgres ?? noSmallDisk;
const skipped = lacking === null ? "" : ` (skipped: ${lacking})`;
if (lacking !== null) process.stdout.write(`skipped: a PostgreSQL whose disk is full: ${lacking}\n`);

const full = "The server cannot store anything at the moment: its disk is full. Nothing was kept.";

describe.skipIf(lacking)(`a PostgreSQL whose disk is full${skipped}`, () => {
  test("is read, and writes are refused with 503; with room again a run ends with exact money", async () => {
    const disk = await mountSmallDisk(128);
    const postgres = await startPostgres({ waitsForDisk: true, disk });
    await execute(postgres.url("postgres"), "create database aegis template template0");
    const url = postgres.url("aegis");
    await using judge = await slowJudge();
    const environment = { DATABASE_URL: url, AEGIS_JUDGE_URL: judge.url };
    const data = await mkdtemp(join(tmpdir(), "aegis-full-"));
    await using server = await startProcess(process.execPath, ["--port", "0", "--data", data], environment);
    const call = callerOf(String(server.said.url), await keyOfNewUser(environment));
    const isReady = async () => (await fetch(`${server.said.url}/readyz`)).status;
    const list = async () => (await call("GET", "/datasets")).status;
    const read = async (path: string) => JSON.parse(JSON.stringify((await call("GET", path)).body));

    const kept = await call("POST", "/datasets", { form: uploadOf("kept.csv", 100) });
    expect(kept.status).toBe(201);
    judge.delay = 30;
    const evaluations = [{ metrics: ["toxic"], data: textsOf(300) }];
    const started = await call("POST", "/runs/custom", { body: { model_slug: "gpt-4o", evaluations } });
    const id = Number(JSON.parse(JSON.stringify(started.body)).id);
    await eventually(() => expect(judge.seen.asked).toBeGreaterThan(40));

    // The next segment of the log has its room already: without one PostgreSQL ends itself at once.
    await execute(url, "select pg_switch_wal()");
    await execute(url, "create table room (taken text)");
    disk.fill();
    const upload = { form: uploadOf("refused.csv", 5_000) };
    for (const [path, sent] of [
      ["/datasets", upload],
      ["/data-collections", { body: { name: "Refused" } }],
    ] as const) {
      const refused = await call("POST", path, sent);
      expect([refused.status, refused.headers.get("retry-after"), refused.body]).toEqual([
        503,
        "30",
        { detail: full },
      ]);
    }
    // What the run has scored waits to be saved.
    await eventually(() => expect(server.err()).toContain("in the background"));
    expect(server.err()).toContain("Its disk is full.");
    expect(await read(`/runs/${id}`)).toMatchObject({ finished_at: null });
    // What is kept is read by whoever asks: no process does better, so none is taken out of service.
    expect([await list(), await isReady()]).toEqual([200, 200]);

    // Without room for its log it cannot even recover.
    await execute(url, "select pg_switch_wal()").catch(() => undefined);
    await eventually(async () => expect([await list(), await isReady()]).toEqual([503, 503]));
    disk.free();
    await postgres.stop();
    await postgres.start();

    const run = await eventually(async () => {
      const body = await read(`/runs/${id}`);
      expect(body).toMatchObject({ finished_at: expect.any(String) });
      return body;
    });
    expect(run).toMatchObject({ result: 100, number_of_successes: 300, number_of_failures: 0 });
    const scored = `select count(*)::int as evaluations, count(distinct record_index)::int as rows,
      sum(evaluation_cost) = max(total_cost) as is_total, 100e9 - sum(evaluation_cost) = max(balance) as is_paid
      from evaluation inner join run on run.id = run_id inner join account on account.id = run.user_id
      where run_id = ${id}`;
    expect(await execute(url, scored)).toEqual([
      { evaluations: 300, rows: 300, is_total: true, is_paid: true },
    ]);
    expect(await read("/balances/me")).toMatchObject({ reserved: "0" });
    const [dataset, ...others] = (await read("/datasets")).items;
    expect([dataset.id, others]).toEqual([JSON.parse(JSON.stringify(kept.body)).id, []]);
    expect(await execute(url, "select count(*)::int from record where run_id is null")).toEqual([
      { count: 100 },
    ]);
    expect((await call("POST", "/datasets", upload)).status).toBe(201);
    expect(await isReady()).toBe(200);
    expect(await server.stop()).toBe(0);
    await rm(data, { recursive: true });
    await postgres.stop();
  });
});

function uploadOf(name: string, rows: number) {
  const lines = Array.from({ length: rows }, (_, row) => `${crypto.randomUUID().repeat(10)},row ${row}`);
  const file = new File([`output,golden_answer\n${lines.join("\n")}\n`], name);
  return { file, selected_metrics: '{"2": 80}' };
}

/** No two alike: an answer of the judge is not asked for twice. */
function textsOf(rows: number) {
  return Array.from({ length: rows }, () => ({ output: `Good morning, ${crypto.randomUUID()}.` }));
}
