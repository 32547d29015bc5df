import { beforeEach, describe, expect, test, vi } from "vitest";
import { Job } from "./job.ts";
import { createPatience } from "./patience.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";
import { createSuspects } from "./suspects.ts";
import { type ScriptedWorker, scriptWorkers } from "./testing/scripted-workers.ts";

let workers: ScriptedWorker[];
let scheduler: Scheduler;
let finished: string[];
beforeEach(() => {
  vi.useFakeTimers();
  const { start, started } = scriptWorkers();
  workers = started;
  finished = [];
  const now = () => performance.now();
  scheduler = createScheduler({
    start,
    limits: { deadline: 5_000, memory: 1 },
    metrics: new Set(),
    patience: createPatience(5_000, now),
    suspects: createSuspects(now),
    size: 1,
    urgent: 1,
  });
  return async () => {
    await scheduler.close();
    vi.useRealTimers();
  };
});

/** Adds a job of two rows, of the user with the first letter of its name. */
function add(name: string, pattern: string, isUrgent = false): Job {
  const tasks = [{ metric: "word_ct_match", args: { custom_delimiters: pattern } }];
  const job = new Job(
    { tasks, samples: [{ output: name }, { output: name }] },
    {
      isUrgent,
      user: name.charAt(0),
      resolve: () => void finished.push(name),
      reject: (cause) => void finished.push(`${name}: ${cause}`),
    },
  );
  scheduler.add(job);
  return job;
}

/** The names of the jobs whose orders each worker has got. */
const given = () =>
  workers.map(({ orders }) => orders.map(({ samples }) => String(samples.columns.output?.[0])));

/** A worker is at its first evaluation for so long. */
function stick(worker: ScriptedWorker | undefined, milliseconds: number): void {
  worker?.work(0);
  if (worker !== undefined) worker.position = 1;
  vi.advanceTimersByTime(milliseconds + 200);
}

test("jobs of users take turns, and idle workers take what waits", () => {
  for (const name of ["a1", "a2", "b1"]) add(name, "x");
  expect(given()).toEqual([["a1"]]);
  for (let done = 0; done < 3; done += 1) workers[0]?.work(2);
  expect(given()).toEqual([["a1", "b1", "a2"]]);
  expect(finished).toEqual(["a1", "b1", "a2"]);
});

test("an urgent job has a worker of its own, and a second one comes before what is not urgent", () => {
  for (const name of ["a1", "b1"]) add(name, "x");
  for (const name of ["c1", "d1"]) add(name, "x", true);
  expect(given()).toEqual([["a1"], ["c1"]]);
  workers[0]?.work(2);
  expect(given()).toEqual([["a1", "d1"], ["c1"]]);
});

test("whoever is stuck while another user waits goes on apart, and keeps nobody waiting again", () => {
  add("a1", "stuck");
  add("b1", "x");
  stick(workers[0], 500);
  expect(workers.map(({ killed }) => killed)).toEqual([true, false, false]);
  expect(given()).toEqual([["a1"], ["b1"], ["a1"]]);
  workers[1]?.work(2);
  // Of the same task; then another one.
  add("a2", "stuck");
  add("a3", "x");
  expect(given()).toEqual([["a1"], ["b1", "a3"], ["a1"]]);
  stick(workers[2], 4_000);
  expect(workers.map(({ killed }) => killed)).toEqual([true, false, false]);
  workers[2]?.work(2);
  expect(given()).toEqual([["a1"], ["b1", "a3"], ["a1", "a2"]]);
});

test("whoever is stuck goes on in place while nobody else waits, and apart after the deadline", () => {
  add("a1", "stuck");
  add("a2", "stuck");
  stick(workers[0], 4_000);
  expect(workers.map(({ killed }) => killed)).toEqual([false]);
  vi.advanceTimersByTime(1_200);
  expect(workers.map(({ killed }) => killed)).toEqual([true, false, false]);
  expect(given()).toEqual([["a1"], [], ["a1"]]);
  workers[2]?.work(1);
  expect(given()).toEqual([["a1"], [], ["a1", "a2"]]);
  expect(finished).toEqual(["a1"]);
});

test("an urgent job that is stuck makes way for another user's in the place for urgent ones", () => {
  add("a1", "x");
  add("b1", "stuck", true);
  add("c1", "x", true);
  stick(workers[1], 500);
  expect(workers.map(({ killed }) => killed)).toEqual([false, true, false, false]);
  expect(given()).toEqual([["a1"], ["b1"], ["c1"], ["b1"]]);
});

describe("next is whoever has used less", () => {
  /** Serves jobs one after the other, each for so long. @returns which is next when both users wait */
  function nextAfter(...served: readonly (readonly [name: string, milliseconds: number])[]): string {
    for (const [name, milliseconds] of served) {
      add(name, "x");
      workers[0]?.events.report({});
      vi.advanceTimersByTime(milliseconds);
      workers[0]?.work(2);
    }
    add("z1", "x");
    add("a9", "x");
    add("b9", "x");
    workers[0]?.work(2);
    return given()[0]?.at(-1) ?? "";
  }

  test("of a worker's time, each moment of which counts once", () => {
    expect(nextAfter(["a1", 190], ["b1", 80], ["b2", 80], ["b3", 80])).toBe("a9");
  });

  test("and a worker that is idle serves nobody", () => {
    add("a1", "x");
    workers[0]?.work(2);
    vi.advanceTimersByTime(1_900);
    expect(nextAfter(["b1", 100])).toBe("a9");
  });

  test("and a worker that a job has cost counts as well", () => {
    add("b1", "x");
    workers[0]?.work(0);
    vi.advanceTimersByTime(100);
    workers[0]?.work(2);
    for (const name of ["a1", "b2"]) add(name, "x");
    workers[0]?.die();
    expect(given()).toEqual([["b1", "a1"], ["b2"]]);
  });
});

test("a withdrawn job ends when it would have to wait, in either queue", () => {
  const first = add("a1", "stuck");
  const waiting = add("b1", "x");
  scheduler.withdraw(waiting);
  expect(finished).toEqual(["b1"]);
  scheduler.withdraw(first);
  stick(workers[0], 5_000);
  expect(finished).toEqual(["b1", "a1"]);
  add("a2", "stuck");
  const aside = add("a3", "stuck");
  scheduler.withdraw(aside);
  expect(finished).toEqual(["b1", "a1", "a3"]);
});

test("a job that is cancelled while it waits is never begun; one that runs loses its worker", () => {
  const running = add("a1", "x");
  const waiting = add("a2", "x");
  add("b1", "y", true);
  scheduler.cancel(waiting);
  scheduler.cancel(running);
  stick(workers[1], 0);
  stick(workers[0], 250);
  expect(workers.map(({ killed }) => killed)).toEqual([true, false, false]);
  expect(given()).toEqual([["a1"], ["b1"], []]);
});

test("nothing is watched while nothing is scored", () => {
  add("a1", "x");
  expect(vi.getTimerCount()).toBe(1);
  workers[0]?.work(2);
  expect(vi.getTimerCount()).toBe(0);
});
