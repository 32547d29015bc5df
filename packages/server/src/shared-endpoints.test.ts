import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf, type TestCall } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { oneDatabase } from "./testing/one-database.ts";
import { type SlowJudge, slowJudge } from "./testing/slow-judge.ts";
import { type AegisProcess, startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres)(`two workers whose judges are at two endpoints${skipped}`, () => {
  let folder: string;
  let slow: SlowJudge;
  let fast: SlowJudge;
  let all: readonly AegisProcess[] = [];
  let call: TestCall;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aegis-endpoints-"));
    [slow, fast] = await Promise.all([slowJudge(), slowJudge()]);
    const judges = join(folder, "judges.yaml");
    await writeFile(
      judges,
      `
- models: ${models.slow}
  base_url: ${slow.url}
- models: "*"
  base_url: ${fast.url}
  calls: 6
`,
    );
    const environment = { DATABASE_URL: await oneDatabase(), AEGIS_JUDGES: judges };
    const start = (...parameters: string[]) => startProcess(process.execPath, parameters, environment);
    const worker = () => start("worker", "--judge-calls", "4");
    const server = await start("--api-only", "--port", "0", "--data", join(folder, "data"));
    all = [server, ...(await Promise.all([worker(), worker()]))];
    call = callerOf(String(server.said.url), await keyOfNewUser(environment));
  });

  afterAll(async () => {
    await Promise.all(all.map((each) => each[Symbol.asyncDispose]()));
    await Promise.all([slow, fast].map((each) => each[Symbol.asyncDispose]()));
    await rm(folder, { recursive: true });
  });

  /** Starts a run, no two rows of it alike. @returns when it ended; null if it has not */
  async function startRun(model_slug: string, rows: number): Promise<() => Promise<unknown>> {
    const data = Array.from({ length: rows }, () => ({ output: `Good morning, ${crypto.randomUUID()}.` }));
    const body = { model_slug, evaluations: [{ metrics: ["toxic"], data }] };
    const id = fieldOf((await call("POST", "/runs/custom", { body })).body, "id");
    return async () => fieldOf((await call("GET", `/runs/${id}`)).body, "finished_at");
  }

  test("ask no more at either than it takes, and all that the second takes while the first hangs", async () => {
    slow.delay = null;
    const slowEnded = await startRun(models.slow, 200);
    await eventually(() => expect(slow.seen.open).toBe(4));
    fast.delay = 300;
    const fastEnded = await startRun(models.fast, 320);
    await eventually(() => expect(fast.seen.open).toBe(6));
    expect(slow.seen.open).toBe(4);
    fast.delay = 20;
    await eventually(async () => expect(await fastEnded()).not.toBeNull());
    expect(await slowEnded()).toBeNull();
    slow.delay = 0;
    await eventually(async () => expect(await slowEnded()).not.toBeNull());
    expect([slow.seen.most, fast.seen.most]).toEqual([4, 6]);
    expect(await Promise.all(all.map((each) => each.stop()))).toEqual([0, 0, 0]);
    expect(all.map((each) => each.err())).toEqual(["", "", ""]);
  });
});

const models = { slow: "gpt-4o", fast: "o4-mini" };

function fieldOf(body: unknown, name: string): unknown {
  const field =
    typeof body === "object" && body !== null && Object.entries(body).find(([key]) => key === name);
  if (!field) throw new Error(`${JSON.stringify(body)} has no ${name}.`);
  return field[1];
}
