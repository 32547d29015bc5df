import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createAegis } from "@aegis/client";
import { exampleKey } from "@aegis/contract";
import { afterAll, expect, test } from "vitest";
import { type FakeJudge, startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";
import { startWithholdingProxy } from "../testing/withholding-proxy.ts";

const bin = fileURLToPath(new URL("../../bin.mjs", import.meta.url));
const serverMain = fileURLToPath(new URL("../../../server/src/main.ts", import.meta.url));
const { folder, file } = await aegisFolder();
/** More than a server saves at a time. */
const rows = 40;

const judge = await startFakeJudge();
const data = await mkdtemp(join(tmpdir(), "aegis-interrupted-"));
const quiet = ["--log", "error", "--judge-calls", "1"];
const sandbox = ["--sandbox", "--port", "0", "--json", "--data", data];
const server = spawn(process.execPath, [serverMain, ...sandbox, ...quiet], {
  env: { ...process.env, AEGIS_JUDGE_URL: judge.url },
  stdio: ["ignore", "pipe", "inherit"],
});
const [said] = await once(server.stdout, "data");
const { api } = JSON.parse(said);
const client = createAegis({ apiKey: exampleKey, baseUrl: api });
const proxy = await startWithholdingProxy(new URL(api).origin);
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  server.kill("SIGKILL");
  await judge[Symbol.asyncDispose]();
  await rm(data, { recursive: true, force: true });
});

test("Ctrl-C cancels the run of the server, and says what it has cost", async () => {
  const { id, running, stderr } = await begun("ctrl-c", judge, 30);
  running.kill("SIGINT");
  expect((await once(running, "close"))[0]).toBe(130);
  const [run] = (await client.runs.list({ run_id: id }).page()).items;
  expect(run?.state).toBe("cancelled");
  const [, done, all, cost] =
    /^Run \d+ is cancelled after (\d+) of (\d+) evaluations, \$([\d.]+) spent\.\n$/.exec(await stderr) ?? [];
  expect([Number(done), Number(all)]).toEqual([run?.number_of_successes, rows]);
  expect(Number(done)).toBeGreaterThan(0);
  expect(Number(cost)).toBeCloseTo(Number(run?.total_cost), 5);
  expect(Number(cost)).toBeGreaterThan(0);
  expect(await pending("ctrl-c")).toEqual([]);
});

test("a second signal ends the command at once, and --resume waits for the run", async () => {
  const { id, running } = await begun("twice", judge, 0);
  // Now nothing answers that the run is cancelled.
  server.kill("SIGSTOP");
  running.kill("SIGINT");
  running.kill("SIGTERM");
  expect((await once(running, "close"))[0]).toBe(130);
  expect(await pending("twice")).toHaveLength(1);
  judge.answerAll();
  server.kill("SIGCONT");
  const before = await numberOfRuns();
  const resumed = await ended(started("twice", ["--resume"]));
  const [run] = (await client.runs.list({ run_id: id }).page()).items;
  // What was asked before the command ended may still have arrived.
  const isCancelled = run?.state === "cancelled";
  expect([resumed.code, JSON.parse(resumed.out).suites[0].run.id === id]).toEqual([0, !isCancelled]);
  expect(await numberOfRuns()).toBe(before + (isCancelled ? 1 : 0));
});

test.each([
  ["has asked for the run, and not heard of it,", () => proxy.withholdNext("/api/v1/runs/dataset")],
  [
    "waits for it",
    async () => void (await expect.poll(() => judge.asked() - judge.answered.length).toBeGreaterThan(0)),
  ],
])(
  "a command that is killed while it %s goes on with that run, and begins no other",
  async (moment, reach) => {
    const runs = `killed-${moment.length}`;
    const before = await numberOfRuns();
    await write(runs);
    judge.answerOnly(0);
    const reached = reach();
    const running = started(runs);
    await reached;
    expect(await numberOfRuns()).toBe(before + 1);
    running.kill("SIGKILL");
    await once(running, "close");
    judge.answerAll();
    const resumed = await ended(started(runs, ["--resume"]));
    expect(resumed.code).toBe(0);
    expect(await numberOfRuns()).toBe(before + 1);
    const asked = judge.answered.flatMap((each) => new RegExp(`${runs} \\d+`).exec(each)?.[0] ?? []);
    expect(asked.toSorted()).toEqual(Array.from({ length: rows }, (_, at) => `${runs} ${at}`).toSorted());
    expect(await pending(runs)).toEqual([]);
  },
);

/** A command whose run is under way, with so many answers. */
async function begun(runs: string, { answerOnly, answered, asked }: FakeJudge, answers: number) {
  await write(runs);
  const before = { answered: answered.length, asked: asked() };
  answerOnly(before.answered + answers);
  const running = started(runs);
  const stderr = running.stderr === null ? "" : text(running.stderr);
  await expect.poll(() => asked() - before.asked).toBeGreaterThan(answers);
  const [run] = (await client.runs.list({ state: "running" }).page()).items;
  if (run === undefined) throw new Error("No run is running.");
  const scored = async () =>
    (await client.runs.list({ run_id: run.id }).page()).items[0]?.number_of_successes;
  await expect.poll(scored).toBeGreaterThanOrEqual(answers === 0 ? 0 : 1);
  return { id: run.id, running, stderr };
}

async function write(runs: string) {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${JSON.stringify({ input: "q", output: `${runs} ${at}` })}\n`,
  );
  await file(`${runs}.jsonl`, lines.join(""));
  await mkdir(join(folder, runs), { recursive: true });
}

function started(runs: string, more: readonly string[] = []): ChildProcess {
  const run = ["eval", "run", "--dataset", `${runs}.jsonl`, "--metric", "toxic=1", "--runs", runs, "--json"];
  return spawn(process.execPath, [bin, ...run, "--server", proxy.url, ...more], {
    cwd: folder,
    env: { ...process.env, AEGIS_API_KEY: exampleKey },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function ended(child: ChildProcess) {
  const out = child.stdout === null ? "" : text(child.stdout);
  const [code] = await once(child, "close");
  return { code, out: await out };
}

const numberOfRuns = async () => (await client.runs.list().page()).meta.total_items;

async function pending(runs: string): Promise<readonly string[]> {
  return (await readdir(join(folder, runs))).filter((name) => name.endsWith(".pending"));
}
