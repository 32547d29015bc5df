import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { execute } from "./store/postgres/testing/databases.ts";
import { noPostgres, startPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { slowJudge } from "./testing/slow-judge.ts";
import { startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres)(`the metrics of a server and a worker on one database${skipped}`, () => {
  test("say the same of what is left to do, and nothing of it while the database is gone", async () => {
    const postgres = await startPostgres();
    await execute(postgres.url("postgres"), "create database aegis template template0");
    await using judge = await slowJudge();
    judge.delay = null;
    const environment = { DATABASE_URL: postgres.url("aegis"), AEGIS_JUDGE_URL: judge.url };
    const data = await mkdtemp(join(tmpdir(), "aegis-gauges-"));
    const ports = [await freePort(), await freePort()];
    const [first, second] = ports.map((port) => ["--metrics-port", String(port)]);
    await using server = await startProcess(
      process.execPath,
      ["--api-only", "--port", "0", "--data", data, ...(first ?? [])],
      environment,
    );
    await using worker = await startProcess(process.execPath, ["worker", ...(second ?? [])], environment);
    const pages = () => Promise.all(ports.map(gaugesAt));

    const nothing = ["0", "0", "0", "0", "0"];
    expect(await pages()).toEqual([nothing, nothing]);
    const call = callerOf(String(server.said.url), await keyOfNewUser(environment));
    const rows = Array.from({ length: 3 }, (_, row) => ({ output: `Good morning, ${row}.` }));
    const body = { model_slug: "gpt-4o", evaluations: [{ metrics: ["toxic"], data: rows }] };
    expect((await call("POST", "/runs/custom", { body })).status).toBe(201);
    await eventually(() => expect(judge.seen.asked).toBe(3));
    const age = expect.stringMatching(/^\d+(\.\d+)?$/);
    for (const page of await pages()) {
      expect(page).toEqual(["1", "3", "1", "0", age]);
      expect(Number(page.at(-1))).toBeGreaterThan(0);
      expect(Number(page.at(-1))).toBeLessThan(180);
    }

    await postgres.stop();
    expect(await pages()).toEqual([[], []]);
    await postgres.start();
    judge.delay = 0;
    await eventually(async () => expect(await pages()).toEqual([nothing, nothing]));
    expect(await Promise.all([server.stop(), worker.stop()])).toEqual([0, 0]);
    await rm(data, { recursive: true });
    await postgres.stop();
  });
});

/** The values of the gauges of what is left to do, as Prometheus would read them. */
async function gaugesAt(port: number | undefined): Promise<readonly string[]> {
  const page = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain("process_cpu_seconds_total");
  const gauge =
    /^aegis_(?:runs_unfinished|evaluations_remaining|chunks_held|chunks_waiting|oldest_run_seconds) (\S+)$/gm;
  return Array.from(text.matchAll(gauge), ([, value = ""]) => value);
}

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  taken.close();
  await once(taken, "close");
  if (address === null || typeof address === "string") throw new Error("It has no port.");
  return address.port;
}
