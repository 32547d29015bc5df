import { setTimeout } from "node:timers/promises";
import { virtualClock } from "@aegis/async/testing";
import { MetricError } from "@aegis/metrics";
import { describe, expect, test } from "vitest";
import type { JudgeReport } from "./judge-health.ts";
import { memoryWork } from "./testing/memory-work.ts";
import { judgeAfter, never, testEngine } from "./testing/test-engine.ts";
import { until, whileTimePasses } from "./testing/while-time-passes.ts";

const exact = { metric_id: 2, model_slug: null, metric_args: null };
const toxic = { metric_id: 43, model_slug: "gpt-4o", metric_args: null };
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ output: `row ${at}`, golden_answer: "a" }));
const run = { id: 1, rows: rows(20), tasks: [exact, toxic] };
/** For as long as it takes: virtual time goes on while a worker, which lives in real time, is slow. */
const forever = Number.MAX_SAFE_INTEGER;
const unreachable = () => Promise.reject(new MetricError("unreachable", "gpt-4o at 10.0.0.7: ECONNREFUSED"));

describe("a judge that fails", () => {
  test("is tried again until it answers; what succeeded is saved at once, and once", async () => {
    const work = memoryWork(run);
    let isDown = true;
    const reports: JudgeReport[] = [];
    const time = virtualClock();
    await using engine = testEngine({
      store: work,
      time,
      blockingLimit: forever,
      onJudge: (report) => reports.push(report),
      judges: () => judgeAfter(() => (isDown ? unreachable() : Promise.resolve())),
    });
    await engine.start();
    await until(() => work.saves.length > 0);
    while (work.saves.length < 3) await time.advance(1_000);
    expect(work.results(1).size).toBe(20);
    expect(work.finishes(1)).toBe(0);
    expect(work.saves[0]).toMatchObject({ results: 20, rest: { failing_since: expect.any(Number) } });
    expect(work.saves[1]).toMatchObject({
      results: 0,
      rest: work.saves[0] && { failing_since: failingSince(0) },
    });
    isDown = false;
    expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
    expect(work.results(1).size).toBe(40);
    expect(work.finishes(1)).toBe(1);
    const { rest } = work.saves[0] ?? {};
    expect(reports.at(0)).toEqual({
      model: "gpt-4o",
      state: "down",
      reason: "gpt-4o at 10.0.0.7: ECONNREFUSED",
      next_try: rest !== "done" && rest?.not_before,
    });
    expect(reports.at(-1)).toEqual({ model: "gpt-4o", state: "back" });

    function failingSince(at: number) {
      const rest = work.saves[at]?.rest;
      return rest === "done" ? null : rest?.failing_since;
    }
  });

  test("fails what is left when its window is over, with the reason, and the run finishes", async () => {
    const work = memoryWork(run);
    let asked = 0;
    const time = virtualClock();
    await using engine = testEngine({
      store: work,
      time,
      blockingLimit: forever,
      judges: () =>
        judgeAfter(() => {
          asked += 1;
          return unreachable();
        }),
    });
    await engine.start();
    await until(() => work.saves.length > 0);
    expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
    expect(work.results(1).get("7 0")?.result).toBe(0);
    expect(work.results(1).get("7 1")).toMatchObject({
      is_success: false,
      result: null,
      evaluation_cost: null,
      explanation: "The judge gpt-4o could not be reached, even after the last retry.",
    });
    // Each try gives up after some failures, and the pauses grow: a judge that is down is not flooded.
    expect(asked).toBeLessThan(40 * 20);
  });

  test("on some rows only is still asked about all the others, wherever those rows are", async () => {
    const poisoned = /row ([0-9]|1[0-4])"/;
    const work = memoryWork({ ...run, tasks: [toxic] });
    let random = 0;
    const time = virtualClock();
    await using engine = testEngine({
      store: work,
      time,
      blockingLimit: forever,
      judgeCalls: 1,
      random: () => (random = (random + 0.37) % 1),
      judges: () => judgeAfter(async (texts) => (poisoned.test(texts) ? await unreachable() : undefined)),
    });
    await engine.start();
    expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
    const successes = [...work.results(1).values()].filter((each) => each.is_success);
    expect(successes.map(({ record_index }) => record_index).toSorted()).toEqual([15, 16, 17, 18, 19]);
  });

  test("for a reason that will not pass is not tried again", async () => {
    const work = memoryWork(run);
    const refuse = () => Promise.reject(new MetricError("authentication", "401 for sk-secret"));
    await using engine = testEngine({ store: work, judges: () => judgeAfter(refuse) });
    await engine.start();
    expect(await engine.finished(1, never)).toBe(true);
    expect(work.saves).toEqual([{ run_id: 1, results: 40, rest: "done" }]);
    expect(work.results(1).get("0 1")?.explanation).toBe(
      "The endpoint of the judge gpt-4o refuses the server's key.",
    );
  });

  test("by hanging and ignoring its signal is cut off at its deadline", async () => {
    const work = memoryWork(run);
    const hang = () => new Promise(() => undefined);
    const time = virtualClock();
    await using engine = testEngine({
      store: work,
      time,
      blockingLimit: forever,
      judges: () => judgeAfter(hang),
      judgeDeadline: 200,
      judgeWindow: 1_000,
    });
    await engine.start();
    expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
    expect(work.results(1).get("0 1")?.explanation).toBe(
      "The judge gpt-4o did not answer in time, even after the last retry.",
    );
  });

  test("to be created is reported, and the run finishes after the window", async () => {
    const work = memoryWork(run);
    const time = virtualClock();
    await using engine = testEngine({
      store: work,
      time,
      blockingLimit: forever,
      judgeWindow: 1_000,
      judges: () => {
        throw new Error("no such model");
      },
    });
    await engine.start();
    expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
    expect(work.results(1).get("0 1")?.explanation).toBe("The metric broke on this row.");
    expect(engine.errors).toContainEqual(new Error("no such model"));
  });

  test("to have a price is reported, and the run finishes after the window", async () => {
    const work = memoryWork({ ...run, tasks: [{ ...toxic, model_slug: "gpt-0" }] });
    const time = virtualClock();
    await using engine = testEngine({ store: work, time, blockingLimit: forever, judgeWindow: 1_000 });
    await engine.start();
    expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
    expect(work.results(1).get("0 0")).toMatchObject({ is_success: false, evaluation_cost: null });
    expect(engine.errors).toContainEqual(new Error("The price table of 2026-01-01 has no price for gpt-0."));
  });

  test("by hanging leaves slots for runs that need no judge", async () => {
    // Chunks of one row: each that hangs holds a slot for judges and one for chunks.
    const work = memoryWork({ ...run, rows: rows(2_000), chunk_rows: 1, tasks: [toxic] });
    const hang = () => new Promise(() => undefined);
    const time = virtualClock();
    await using engine = testEngine({
      store: work,
      time,
      judgeDeadline: forever,
      blockingLimit: forever,
      judges: () => judgeAfter(hang),
    });
    await engine.start();
    await time.advance(30_000);
    work.add({ id: 2, rows: rows(10), tasks: [exact] });
    engine.wake();
    expect(await whileTimePasses(time, engine.finished(2, never))).toBe(true);
  });
});

describe("a stop", () => {
  test("saves what is running and returns the rest to the queue", async () => {
    const work = memoryWork({ ...run, rows: rows(100), tasks: [toxic] });
    const asked = Promise.withResolvers<void>();
    const judges = () =>
      judgeAfter(() => {
        asked.resolve();
        return setTimeout(30);
      });
    const engine = testEngine({ store: work, judges, judgeCalls: 4 });
    await engine.start();
    await asked.promise;
    await Promise.all([engine.stop(), engine.stop()]);
    expect(work.results(1).size).toBe(4);
    expect([...work.chunks.values()].map(({ worker }) => worker)).toEqual([null]);
    await using next = testEngine({ store: work });
    await next.start();
    expect(await next.finished(1, never)).toBe(true);
    expect(work.results(1).size).toBe(100);
  });

  test("aborts what hangs when the grace is over, and saves what succeeded beside it", async () => {
    const work = memoryWork({ ...run, rows: rows(8), tasks: [toxic] });
    let asked = 0;
    const judges = () =>
      judgeAfter(() => {
        asked += 1;
        return asked % 2 === 0 ? new Promise(() => undefined) : Promise.resolve();
      });
    // A wait that heeds the grace ends by itself; one that does not would wait for the judge for ever.
    const engine = testEngine({ store: work, judges, grace: 100 });
    await engine.start();
    while (asked < 8) await setTimeout(1);
    await engine.stop();
    expect(work.results(1).size).toBe(4);
    expect([...work.chunks.values()].map(({ worker }) => worker)).toEqual([null]);
  });

  test("answers waiting requests at once, and starts nothing more", async () => {
    const work = memoryWork(run);
    const engine = testEngine({ store: work, judges: () => judgeAfter(() => setTimeout(50)) });
    await engine.start();
    const waiting = engine.finished(1, never);
    const stopped = engine.stop();
    expect(await waiting).toBe(false);
    await stopped;
    work.add({ ...run, id: 2 });
    engine.wake();
    await setTimeout(20);
    expect(work.results(2).size).toBe(0);
  });

  test("returns for an engine that was never started", async () => {
    await testEngine({ store: memoryWork() }).stop();
  });
});
