import { beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../result.ts";
import { Job } from "./job.ts";
import { packResults } from "./packing.ts";
import { createPatience } from "./patience.ts";
import type { Batch } from "./protocol.ts";
import { Slot } from "./slot.ts";
import { createSuspects, type Suspects } from "./suspects.ts";
import { hundreds, type ScriptedWorker, scriptWorkers } from "./testing/scripted-workers.ts";
import type { Death, StartWorker } from "./worker-host.ts";

const limits = { deadline: 1_000, memory: 1 };

let workers: ScriptedWorker[];
let slot: Slot;
/** What the slot has told the pool. */
let told: string[];
let suspects: Suspects;
beforeEach(() => {
  const { start, started } = scriptWorkers();
  workers = started;
  told = [];
  suspects = createSuspects(() => 0);
  slot = newSlot(start);
});

/** One in a pool without other jobs: what is parked goes on at once. */
function newSlot(start: StartWorker): Slot {
  return new Slot({
    start,
    limits,
    metrics: new Set(),
    patience: createPatience(limits.deadline, () => 0),
    suspects,
    onIdle: () => void told.push("idle"),
    onParked: (job) => {
      told.push("parked");
      slot.take(job);
    },
    onLoss: () => void told.push("loss"),
  });
}

const batch: Batch = {
  tasks: ["exact_match", "is_valid_xml"].map((metric) => ({ metric, args: {} })),
  samples: [{ output: "0" }, { output: "1" }, { output: "2" }],
};

function begin(): Promise<Result[][]> {
  const { promise, resolve, reject } = Promise.withResolvers<Result[][]>();
  slot.take(new Job(batch, { isUrgent: false, user: "", resolve, reject }));
  return promise;
}

const latest = (): ScriptedWorker => {
  const worker = workers.at(-1);
  if (worker === undefined) throw new Error("no worker has been started");
  return worker;
};

const work = (evaluations: number): void => latest().work(evaluations);
const die = (death?: Partial<Death>): void => latest().die(death);

const outcomes = (rows: readonly (readonly Result[])[]) =>
  rows.map((row) => row.map(({ score, error }) => error?.kind ?? score));

describe("an evaluation whose worker dies", () => {
  test("by itself is tried once more", async () => {
    const rows = begin();
    work(3);
    latest().position = 4;
    die();
    expect(latest().orders[0]).toMatchObject({ from: 1, to: 4 });
    work(3);
    expect(outcomes(await rows)).toEqual([
      [100, 100],
      [100, 100],
      [100, 100],
    ]);
  });

  test("by itself twice has crashed, and the others are scored", async () => {
    const rows = begin();
    work(3);
    for (const position of [4, 2]) {
      latest().position = position;
      die();
      work(0);
    }
    work(2);
    const scored = await rows;
    expect(outcomes(scored)).toEqual([
      [100, 100],
      [100, "crashed"],
      [100, 100],
    ]);
    expect(scored[1]?.[1]?.error?.message).toBe("is_valid_xml: scoring ended its process (SIGSEGV).");
  });

  test("too fast to be seen is found when the order is sent again", async () => {
    const rows = begin();
    work(0);
    latest().position = 1;
    die({ isExact: false, kind: "memory" });
    expect(latest().orders[0]).toMatchObject({ from: 0, to: 6, isExact: true });
    work(2);
    latest().position = 3;
    die({ kind: "memory" });
    work(3);
    expect(outcomes(await rows)).toEqual([
      [100, 100],
      ["memory", 100],
      [100, 100],
    ]);
  });

  test("of its memory is not tried again", async () => {
    const rows = begin();
    work(0);
    latest().position = 1;
    die({ kind: "memory" });
    work(5);
    expect(outcomes(await rows)).toEqual([
      ["memory", 100],
      [100, 100],
      [100, 100],
    ]);
  });

  test("by the watchdog exceeded its deadline, even if it has just ended", async () => {
    const rows = begin();
    work(0);
    const [first] = workers;
    latest().position = 2;
    slot.watch(10_000);
    slot.watch(11_000);
    expect(first?.killed).toBe(false);
    latest().events.report({ results: packResults(hundreds(1)) });
    latest().goesOn = true;
    slot.watch(11_001);
    expect(first?.killed).toBe(true);
    work(4);
    expect(outcomes(await rows)).toEqual([
      [100, "deadline"],
      [100, 100],
      [100, 100],
    ]);
  });
});

test("a row that kills workers while it is sent is given up, and the others are scored", async () => {
  const rows = begin();
  work(0);
  die();
  expect(latest().orders[0]).toMatchObject({ from: 0, to: 2 });
  work(2);
  for (let death = 0; death < 2; death++) {
    latest().events.report({});
    die({ kind: "memory" });
  }
  expect(latest().orders[0]).toMatchObject({ samples: { columns: { output: ["2"] } } });
  work(2);
  expect(outcomes(await rows)).toEqual([
    [100, 100],
    ["memory", "memory"],
    [100, 100],
  ]);
});

test("workers that never become ready are reported, and the next job tries again", async () => {
  const rows = begin();
  for (let start = 0; start < 5; start++) die({ how: "exit code 1, Error: no such module" });
  await expect(rows).rejects.toThrow("A worker could not start: exit code 1, Error: no such module");
  expect(workers).toHaveLength(5);
  const next = begin();
  work(6);
  expect(outcomes(await next)).toEqual([
    [100, 100],
    [100, 100],
    [100, 100],
  ]);
});

describe("a job makes way for others", () => {
  const everything = [
    [100, 100],
    [100, 100],
    [100, 100],
  ];

  test("when its worker pauses, and goes on behind the last result", async () => {
    const rows = begin();
    work(0);
    latest().events.report({ results: packResults(hundreds(3)), isPaused: true });
    expect(told).toEqual(["parked"]);
    expect(latest().orders[1]).toMatchObject({ from: 1, to: 4 });
    work(3);
    expect(outcomes(await rows)).toEqual(everything);
    expect(told).toEqual(["parked", "idle"]);
  });

  test("after its deadline, and has cost a worker", () => {
    void begin();
    work(0);
    latest().position = 2;
    slot.watch(10_000);
    slot.watch(11_001);
    expect(told).toEqual(["loss", "parked"]);
    expect(batch.tasks.map((task) => suspects.has({ user: "", task }))).toEqual([false, true]);
  });

  test("but not while its worker loads", () => {
    void begin();
    slot.watch(10_000);
    slot.preempt(40_000, 1_000);
    expect(workers.map(({ killed }) => killed)).toEqual([false]);
  });

  test("in the middle of an evaluation, which is begun again later, and then not a second time", async () => {
    const rows = begin();
    work(1);
    latest().position = 2;
    slot.watch(10_000);
    slot.preempt(11_000, 1_000);
    expect(told).toEqual([]);
    slot.preempt(11_001, 1_000);
    expect(told).toEqual(["loss", "parked"]);
    expect(latest().orders[0]).toMatchObject({ from: 1, to: 6, isExact: false });
    expect(batch.tasks.map((task) => suspects.has({ user: "", task }))).toEqual([false, true]);
    latest().events.report({});
    latest().position = 1;
    slot.watch(20_000);
    slot.preempt(90_000, 1_000);
    expect(told).toEqual(["loss", "parked"]);
    work(5);
    expect(outcomes(await rows)).toEqual(everything);
  });
});

test("time is counted for a job from when its worker is ready", () => {
  void begin();
  const began = performance.now();
  expect(slot.servedSince(began, began + 60_000)).toBe(0);
  work(0);
  expect(slot.servedSince(began, performance.now() + 60_000)).toBeGreaterThanOrEqual(60_000);
  expect(slot.servedSince(began + 120_000, began + 120_007)).toBe(7);
  // Another worker starts in its place.
  die();
  expect(slot.servedSince(began, began + 60_000)).toBe(0);
});

describe("a job that nobody waits for any more", () => {
  test("leaves a worker alone that is loading, and one whose evaluations end soon", () => {
    void begin();
    slot.drop(0);
    slot.watch(50_000);
    work(0);
    latest().position = 1;
    slot.watch(50_250);
    expect(slot.isIdle).toBe(false);
    latest().events.report({ results: packResults(hundreds(6)) });
    expect(slot.isIdle).toBe(true);
    expect(workers.map(({ killed }) => killed)).toEqual([false]);
  });

  test("is not confused with the next one", () => {
    void begin();
    work(0);
    slot.drop(0);
    latest().events.report({ results: packResults(hundreds(6)) });
    void begin();
    expect(latest().orders).toHaveLength(2);
    latest().position = 1;
    slot.watch(performance.now() + 900);
    expect(workers.map(({ killed }) => killed)).toEqual([false]);
  });

  test("loses its worker if it goes on for long, and another is started", () => {
    void begin();
    work(0);
    slot.drop(0);
    latest().position = 1;
    slot.watch(250);
    latest().position = 2;
    slot.watch(251);
    expect(slot.isIdle).toBe(true);
    expect(workers.map(({ killed }) => killed)).toEqual([true, false]);
  });
});

test("what keeps a worker from being started is reported as such", async () => {
  const start: StartWorker = () => {
    throw new Error("EACCES: permission denied, open");
  };
  slot = newSlot(start);
  await expect(begin()).rejects.toThrow("A worker could not start: Error: EACCES");
});

test("a worker that dies idle is replaced before the next job", () => {
  void begin();
  work(6);
  expect(slot.isIdle).toBe(true);
  die();
  expect(workers).toHaveLength(2);
});

test("a worker that has been replaced says and ends nothing any more", async () => {
  const rows = begin();
  work(1);
  const [first] = workers;
  first?.events.report({ end: "outgrown" });
  expect(told).toEqual(["loss"]);
  expect(workers).toHaveLength(2);
  first?.events.report({ results: packResults(hundreds(5)) });
  first?.die();
  expect(workers).toHaveLength(2);
  expect(slot.isIdle).toBe(false);
  work(5);
  expect(outcomes(await rows).flat()).toEqual(Array(6).fill(100));
});

test("starts that fail count in a row: one that succeeds, or a job that failed, begins anew", async () => {
  void begin();
  for (let start = 0; start < 4; start++) die();
  work(6);
  expect(slot.isIdle).toBe(true);
  die();
  const next = begin();
  for (let start = 0; start < 4; start++) die();
  expect(slot.isIdle).toBe(false);
  die();
  await expect(next).rejects.toThrow("A worker could not start");
  void begin();
  for (let start = 0; start < 4; start++) die();
  expect(slot.isIdle).toBe(false);
});

test("a slot that was closed starts no other worker", async () => {
  void begin();
  work(0);
  await slot.close();
  expect(workers.map(({ killed }) => killed)).toEqual([true]);
});

test("an order begins with a full deadline, however long the last one took", () => {
  void begin();
  work(0);
  latest().position = 1;
  slot.watch(0);
  latest().events.report({ results: packResults(hundreds(6)) });
  void begin();
  slot.watch(performance.now() + 900);
  expect(workers.map(({ killed }) => killed)).toEqual([false]);
});
