import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openPostgresStore } from "./store/postgres/open.ts";
import { execute } from "./store/postgres/testing/databases.ts";
import { noPostgres, startPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { slowJudge } from "./testing/slow-judge.ts";
import { startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;
const password = "hunter2";

describe.skipIf(noPostgres)(`a database that goes and comes back${skipped}`, () => {
  test("is missed with 503; then requests, waits and runs go on without a restart, each row once", async () => {
    const postgres = await startPostgres();
    await execute(postgres.url("postgres"), "create database aegis template template0");
    const url = postgres.url("aegis").replace("@/", `:${password}@/`);
    await using judge = await slowJudge();
    const environment = { DATABASE_URL: url, AEGIS_JUDGE_URL: judge.url };
    const data = await mkdtemp(join(tmpdir(), "aegis-gone-"));
    await using server = await startProcess(process.execPath, ["--port", "0", "--data", data], environment);
    await using worker = await startProcess(process.execPath, ["worker", "--health-port", "0"], environment);
    const key = await keyOfNewUser(environment);
    const call = callerOf(String(server.said.url), key);
    const health = async (path: string) => (await fetch(`${worker.said.health}${path}`)).status;
    const statusOf = async () => (await call("GET", "/datasets")).status;

    judge.delay = 30;
    const evaluations = [{ metrics: ["toxic"], data: textsOf(300) }];
    const started = await call("POST", "/runs/custom", { body: { model_slug: "gpt-4o", evaluations } });
    const id = Number(JSON.parse(JSON.stringify(started.body)).id);
    const waiting = call("POST", "/runs/custom", {
      body: { is_blocking: true, model_slug: "gpt-4o", evaluations },
    });
    await eventually(() => expect(judge.seen.asked).toBeGreaterThan(40));
    expect([await health("/healthz"), await health("/readyz"), await statusOf()]).toEqual([200, 200, 200]);

    await postgres.stop();
    const gone = await call("POST", "/data-collections", { body: { name: "Lost" } });
    expect([gone.status, gone.headers.get("retry-after")]).toEqual([503, "30"]);
    expect((await waiting).status).toBe(503);
    expect([await health("/healthz"), await health("/readyz")]).toEqual([200, 503]);
    expect((await fetch(`${server.said.url}/readyz`)).status).toBe(503);

    await postgres.start();
    await eventually(async () => expect(await statusOf()).toBe(200));
    await eventually(async () => expect(await health("/readyz")).toBe(200));
    const finished = await eventually(async () => {
      const { body } = await call("GET", `/runs/${id}`);
      expect(body).toMatchObject({ finished_at: expect.any(String) });
      return body;
    });
    expect(finished).toMatchObject({ result: 100, number_of_failures: 0 });
    const store = await openPostgresStore({ url });
    const rows: number[] = [];
    for await (const batch of store.evaluationsOfRun(id))
      rows.push(...batch.map(({ record_index }) => record_index));
    await store.close();
    expect(rows).toEqual(Array.from({ length: 300 }, (_, row) => row));
    expect(await Promise.all([server.stop(), worker.stop()])).toEqual([0, 0]);
    for (const each of [server, worker]) {
      expect(each.err()).toContain("It cannot be reached");
      expect(each.err()).not.toContain(password);
    }
    await rm(data, { recursive: true });
    await postgres.stop();
  });
});

/** No two alike: an answer of the judge is not asked for twice. */
function textsOf(rows: number) {
  return Array.from({ length: rows }, () => ({ output: `Good morning, ${crypto.randomUUID()}.` }));
}
