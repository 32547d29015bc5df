import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JudgeRequest } from "@aegis/metrics/judge";
import { JudgeError } from "@aegis/metrics/judge";
import { expect, test } from "vitest";
import { exampleKey } from "./domain/api-key.ts";
import { createMeter, type Meter } from "./meter.ts";
import { serveMetrics } from "./serve-metrics.ts";
import { runServer } from "./testing/run-command.ts";
import { testServer } from "./testing/test-server.ts";

test("requests are counted by operation and status, and by nothing that a request says", async () => {
  const meter = createMeter();
  const server = await testServer({ meter });
  await server.call("GET", "/runs/991");
  await server.call("GET", "/runs/991");
  await server.call("GET", "/runs/2000000001");
  await server.call("GET", "/runs/991", { key: null });
  await server.call("GET", "/nothing?secret");
  await fetch(`${server.url}/healthz`);
  // Each is counted once its connection is done with it.
  await server.close();
  expect(await linesOf(meter, "aegis_requests_total{")).toEqual([
    'aegis_requests_total{operation="getRun",status="200"} 2',
    'aegis_requests_total{operation="getRun",status="404"} 1',
    'aegis_requests_total{operation="getRun",status="401"} 1',
    'aegis_requests_total{operation="none",status="404"} 1',
    'aegis_requests_total{operation="none",status="200"} 1',
  ]);
  expect(await linesOf(meter, "aegis_request_seconds_count{")).toEqual([
    'aegis_request_seconds_count{operation="getRun"} 4',
    'aegis_request_seconds_count{operation="none"} 2',
  ]);
});

test("questions to a judge are counted by what became of them, and while they are open", async () => {
  const meter = createMeter();
  const opened = Promise.withResolvers<void>();
  const answers = [
    async () => {},
    async () => Promise.reject(new JudgeError("rate_limited", "Too many.")),
    async () => Promise.reject(new Error("Unexpected.")),
    () => opened.promise,
  ];
  const judge = meter.observe({
    name: "gpt-4o",
    concurrency: 2,
    async ask() {
      await answers.shift()?.();
      return { value: 1, usage: null };
    },
  });
  const ask = () => judge.ask({ question, material: {} });
  await ask();
  await expect(ask()).rejects.toThrow("Too many.");
  await expect(ask()).rejects.toThrow("Unexpected.");
  const last = ask();
  expect(await linesOf(meter, "aegis_judge_questions_open{")).toEqual([
    'aegis_judge_questions_open{model="gpt-4o"} 1',
  ]);
  opened.resolve();
  await last;
  expect(judge.concurrency).toBe(2);
  expect(await linesOf(meter, "aegis_judge_questions")).toEqual([
    'aegis_judge_questions_total{model="gpt-4o",outcome="answered"} 2',
    'aegis_judge_questions_total{model="gpt-4o",outcome="rate_limited"} 1',
    'aegis_judge_questions_total{model="gpt-4o",outcome="error"} 1',
    'aegis_judge_questions_open{model="gpt-4o"} 0',
  ]);
});

/** Timers that never end. */
const never = { sleep: () => new Promise<void>(() => {}) };

const onError = (error: unknown) => {
  throw error;
};

const workload = { runs: 2, evaluations: 700, chunks_held: 3, chunks_waiting: 1, oldest: 61_500 };

test("what is left to do is asked for whenever the counts are, by one query", async () => {
  const asked: number[] = [];
  const answers = [workload, { ...workload, runs: 0, oldest: undefined }];
  const store = {
    clock: () => 1_000,
    async workload(now: number) {
      asked.push(now);
      return answers.shift() ?? workload;
    },
  };
  const meter = createMeter({ store, timers: never, onError });
  expect(await gaugesOf(meter)).toEqual([
    "aegis_runs_unfinished 2",
    "aegis_evaluations_remaining 700",
    "aegis_chunks_held 3",
    "aegis_chunks_waiting 1",
    "aegis_oldest_run_seconds 61.5",
  ]);
  expect(await gaugesOf(meter)).toEqual(
    expect.arrayContaining(["aegis_runs_unfinished 0", "aegis_oldest_run_seconds 0"]),
  );
  expect(asked).toEqual([1_000, 1_000]);
});

test.each([
  ["fails", never.sleep, () => Promise.reject(new Error("It is gone.")), "It is gone."],
  [
    "does not answer",
    async () => undefined,
    () => new Promise<never>(() => {}),
    "The store has not said in 2000 ms what is left to do.",
  ],
])("if the store %s, only what is left to do is not on the page", async (_, timer, failing, problem) => {
  const answering: () => Promise<typeof workload> = async () => workload;
  let [ask, sleep] = [answering, never.sleep];
  const errors: unknown[] = [];
  const store = { clock: () => 0, workload: () => ask() };
  const timers = { sleep: () => sleep() };
  const meter = createMeter({ store, timers, onError: (error) => errors.push(error) });
  expect(await gaugesOf(meter)).toHaveLength(5);
  [ask, sleep] = [failing, timer];
  expect(await gaugesOf(meter)).toEqual([]);
  expect(errors).toEqual([new Error(problem)]);
  expect(await linesOf(meter, "process_cpu_seconds_total")).toHaveLength(1);
  [ask, sleep] = [answering, never.sleep];
  expect(await gaugesOf(meter)).toHaveLength(5);
});

test("the port has one page, for this machine; what the process uses and how late it is are on it", async () => {
  await using metrics = await serveMetrics(createMeter(), 0, () => {});
  expect(metrics.url).toBe(`http://127.0.0.1:${metrics.port}`);
  const page = await fetch(`${metrics.url}/metrics`);
  expect([page.status, page.headers.get("content-type")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
  expect(await page.text()).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
  expect((await fetch(`${metrics.url}/metrics`, { method: "POST" })).status).toBe(404);
  expect((await fetch(`${metrics.url}/api/v1/models`)).status).toBe(404);
});

test("counts that cannot be given are 500, with the reason for the operator alone", async () => {
  const errors: unknown[] = [];
  const broken = { page: async () => Promise.reject(new Error("The secret of the house.")) };
  await using metrics = await serveMetrics(broken, 0, (error) => errors.push(error));
  const page = await fetch(`${metrics.url}/metrics`);
  expect([page.status, await page.text()]).toEqual([500, "The counts cannot be given.\n"]);
  expect(errors).toEqual([new Error("The secret of the house.")]);
});

test("serve --metrics-port counts what is scored in the background, and refuses a port in use", async () => {
  const folder = await mkdtemp(join(tmpdir(), "meter-"));
  const inUse = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => inUse.once("listening", resolve));
  const { port } = inUse.address() as AddressInfo;
  const serve = () => runServer(["--sandbox", "--data", folder, "--metrics-port", String(port)]);
  const words = `Port ${port} of 127.0.0.1 is in use. Stop the program that listens there, or choose another --metrics-port.`;
  await expect(serve()).rejects.toThrow(words);
  await new Promise((resolve) => inUse.close(resolve));
  const { said, stop } = await serve();
  const row = { output: "a", golden_answer: "a" };
  await fetch(`${said.api}/runs/custom`, {
    method: "POST",
    headers: { authorization: `Bearer ${exampleKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      is_blocking: true,
      evaluations: [{ metrics: ["exact_match"], data: [row, { ...row, output: null }] }],
    }),
  });
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await stop();
  await rm(folder, { recursive: true });
  expect(page).toMatch(/^aegis_evaluations_total{outcome="scored"} 1$/m);
  expect(page).toMatch(/^aegis_evaluations_total{outcome="failed"} 1$/m);
  expect(page).toMatch(/^aegis_runs_finished_total 1$/m);
  expect(page).toMatch(/^aegis_runs_unfinished 0$/m);
  await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
});

const question: JudgeRequest["question"] = { id: "any", version: 1, instructions: "", schema: {} };

async function gaugesOf(meter: Meter): Promise<readonly string[]> {
  return linesOf(meter, /^aegis_(runs_unfinished|evaluations_remaining|chunks_\w+|oldest_run_seconds) /);
}

async function linesOf({ page }: Meter, begin: string | RegExp): Promise<readonly string[]> {
  const lines = (await page()).text.split("\n");
  return lines.filter((line) => (typeof begin === "string" ? line.startsWith(begin) : begin.test(line)));
}
