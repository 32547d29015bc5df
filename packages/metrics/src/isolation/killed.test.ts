import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkArguments } from "../arguments.ts";
import type { Args } from "../metric.ts";
import { metricByShortname } from "../metrics.ts";
import { byArguments } from "./hostile/by-arguments.ts";
import { byTexts } from "./hostile/by-texts.ts";
import { createPool } from "./pool.ts";
import type { ChildStart, Task } from "./protocol.ts";
import { type RecordedChildren, recordChildren } from "./testing/record-children.ts";

vi.setConfig({ testTimeout: 300_000 });

const index = fileURLToPath(new URL("../index.ts", import.meta.url));
const childFile = fileURLToPath(new URL("child.ts", import.meta.url));

test("children that are killed at random, while they load and while they score, cost no row its score", async () => {
  using children = recordChildren();
  const size = 2;
  await using pool = createPool({ size });
  const tasks = ["is_valid_sql", "is_valid_xml", "exact_match"].map((name) => taskOf(name));
  const samples = Array.from({ length: 300 }, (_, row) => ({
    output: row % 2 === 0 ? "SELECT 1" : "<a/>",
    golden_answer: "<a/>",
  }));
  const expected = samples.map(({ output }) => (output === "<a/>" ? [0, 100, 100] : [100, 0, 0]));
  const killing = killAtRandom(children, size, 12);
  while (!killing.isOver()) {
    const [rows, others] = await Promise.all([
      pool.score({ tasks, samples }),
      pool.score({ tasks, samples: samples.toReversed() }),
    ]);
    // One that was under way at two deaths has no score, and says so.
    for (const [at, row] of [...rows, ...others.toReversed()].entries())
      expect(row.map(({ score, error }) => (error?.kind === "crashed" ? "crashed" : score))).toEqual(
        expected[at % samples.length]?.map((score) => expect.toBeOneOf([score, "crashed"])),
      );
  }
});

test("hostile rows whose callers leave at random moments harm no row that comes after them", async () => {
  await using pool = createPool({ deadline: 2_000 });
  const attacks = Object.values({ ...byArguments, ...byTexts });
  for (let round = 0; round < 20; round++) {
    const attack = attacks[Math.floor(Math.random() * attacks.length)];
    if (attack === undefined) throw new Error("there are no attacks");
    const { hostile, harmless, metric, args = {} } = attack;
    const given = { ...hostile, golden_answer: hostile.golden_answer ?? "" };
    const signal = AbortSignal.timeout(Math.ceil(1_000 * Math.random()));
    const left = pool.score({ tasks: [taskOf(metric, args)], samples: [given] }, signal);
    await left.catch((cause: unknown) => expect(cause).toMatchObject({ kind: "aborted" }));
    const [[result] = []] = await pool.score({
      tasks: [taskOf("exact_match")],
      samples: [{ output: String(harmless.output), golden_answer: String(harmless.output) }],
    });
    expect(result).toMatchObject({ score: 100 });
  }
});

test("six million numbers as JSON end their process, whose trace is on no terminal", async () => {
  // The heap of V8 is full before the process is: then V8 prints a trace.
  const program = `const { createPool } = await import(${JSON.stringify(index)});
    const list = "[" + Array(6e6).fill("1.5").join() + "]";
    const pool = createPool({ memory: 512, deadline: 60_000 });
    const samples = [{ output: list, golden_answer: list + " " }];
    const [[{ score, error }]] = await pool.score({ tasks: [{ metric: "json_equal", args: {} }], samples });
    console.log(error?.kind ?? score);`;
  expect(await run(program)).toEqual({ printed: "memory\n", complained: "", code: 0 });
});

test.runIf(process.platform === "linux")("a child that is stuck ends when its parent is killed", async () => {
  const program = `import { subscribe } from "node:diagnostics_channel";
    const { createPool } = await import(${JSON.stringify(index)});
    subscribe("child_process", ({ process: child }) => setImmediate(() => console.log(child.pid)));
    const tasks = [{ metric: "char_ct_match", args: { custom_exclude_pattern: "^(a|a)*$" } }];
    await createPool({ deadline: 600_000 }).score({ tasks, samples: [{ output: "a".repeat(60) + "!" }] });`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(parent.stdout, "data");
  const child = Number(line);
  // Long enough to be stuck in the row; if it only loads yet, it has to end as well.
  await setTimeout(2_000);
  expect(isRunning(child)).toBe(true);
  parent.kill("SIGKILL");
  await vi.waitUntil(() => !isRunning(child), { timeout: 60_000 });
});

test("a child whose parent was gone before it could look ends, too", async () => {
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  const start: ChildStart = { memory: 2 ** 30, parserMemory: 2 ** 28, metrics: [], parent: gone.pid ?? 0 };
  const child = fork(childFile, [JSON.stringify(start)]);
  onTestFinished(() => void child.kill("SIGKILL"));
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
});

/** Kills one child after the other of a pool of so many at random moments, until `count` have died of it. */
function killAtRandom(
  { started, heard }: RecordedChildren,
  size: number,
  count: number,
): { isOver(): boolean } {
  let killed = 0;
  void (async () => {
    let unready = 0;
    while (killed < count) {
      await setTimeout(Math.ceil(1_200 * Math.random()));
      const living = started.filter(
        (child) => child.exitCode === null && child.signalCode === null && !child.killed,
      );
      if (living.length === size && living.every((child) => heard.has(child))) unready = 0;
      // A worker that dies five times before it is ready is given up, and rightly.
      const victims = unready < 4 ? living : living.filter((child) => heard.has(child));
      const child = victims[Math.floor(Math.random() * victims.length)];
      if (child === undefined) continue;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      // One that ended by itself in the same moment was not killed.
      const [, signal] = await ended;
      if (signal !== "SIGKILL") continue;
      killed += 1;
      if (!heard.has(child)) unready += 1;
    }
  })();
  return { isOver: () => killed >= count };
}

/** Whether a process runs: neither gone nor waiting for whoever should ask how it ended. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function run(program: string): Promise<{ printed: string; complained: string; code: unknown }> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  const said = { printed: "", complained: "" };
  child.stdout.on("data", (chunk) => {
    said.printed += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.complained += chunk;
  });
  const [code] = await once(child, "close");
  return { ...said, code };
}

function taskOf(name: string, args: Args = {}): Task {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return { metric: name, args: checkArguments(metric, args) };
}
