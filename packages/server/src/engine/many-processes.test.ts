import { virtualClock } from "@aegis/async/testing";
import { metricByShortname, offlineJudge } from "@aegis/metrics";
import { describe, expect, test } from "vitest";
import type { WorkQueue } from "../store/store.ts";
import { memoryWork } from "./testing/memory-work.ts";
import { never, testEngine } from "./testing/test-engine.ts";
import { until } from "./testing/while-time-passes.ts";

const exact = { metric_id: 2, model_slug: null, metric_args: null };
const judged = { metric_id: metricByShortname("toxic")?.id ?? 0, model_slug: "gpt-4o", metric_args: null };
const rows = [{ output: "a", golden_answer: "a" }];

/** Work that counts the questions for runs that have not ended. */
function countingWork(...runs: Parameters<typeof memoryWork>) {
  const work = memoryWork(...runs);
  const asked: (readonly number[])[] = [];
  const stillRunning: WorkQueue["stillRunning"] = (ids) => {
    asked.push(ids);
    return work.stillRunning(ids);
  };
  return { work: { ...work, stillRunning }, asked };
}

/** A judge that answers nothing, and how many of its questions were withdrawn. */
function withdrawals() {
  const seen = { asked: 0, withdrawn: 0 };
  const judge = {
    ...offlineJudge,
    ask: ({ signal }: { readonly signal?: AbortSignal | undefined }) =>
      new Promise<never>((_, reject) => {
        seen.asked += 1;
        signal?.addEventListener("abort", () => {
          seen.withdrawn += 1;
          reject(signal.reason);
        });
      }),
  };
  return { judges: () => judge, seen };
}

describe("on a shared store", () => {
  test("the end of a run that another process finished is heard of after half a second", async () => {
    const work = memoryWork({ id: 1, rows, tasks: [exact] });
    const time = virtualClock();
    await using here = testEngine({ store: work, time, isShared: true });
    let heard = false;
    const waiting = here.finished(1, never).then((ended) => {
      heard = ended;
    });
    await time.advance(1_000);
    await using elsewhere = testEngine({ store: work });
    await elsewhere.start();
    expect(await elsewhere.finished(1, never)).toBe(true);
    expect(heard).toBe(false);
    await time.advance(500);
    await waiting;
    expect(heard).toBe(true);
  });

  test("one question is asked for all who wait, and none once nobody does", async () => {
    const runs = [1, 2, 3].map((id) => ({ id, rows, tasks: [exact] }));
    const { work, asked } = countingWork(...runs);
    const time = virtualClock();
    await using engine = testEngine({ store: work, time, isShared: true });
    const leaving = new AbortController();
    const waiting = [1, 2, 2, 3, 3, 3].map((id) => engine.finished(id, leaving.signal));
    await time.advance(0);
    // The first look of each.
    asked.length = 0;
    await time.advance(2_000);
    expect(asked).toEqual(Array(4).fill([1, 2, 3]));
    leaving.abort();
    await Promise.all(waiting);
    await time.advance(500);
    asked.length = 0;
    await time.advance(5_000);
    expect(asked).toEqual([]);
  });

  test("a store that cannot be asked ends the waits with its error", async () => {
    const work = memoryWork({ id: 1, rows, tasks: [exact] });
    const time = virtualClock();
    let fails = false;
    const store = {
      ...work,
      stillRunning: async (ids: readonly number[]) => {
        if (fails) throw new Error("The database is gone.");
        return work.stillRunning(ids);
      },
    };
    await using engine = testEngine({ store, time, isShared: true });
    const refused = expect(engine.finished(1, never)).rejects.toThrow("The database is gone.");
    await time.advance(100);
    fails = true;
    await time.advance(500);
    await refused;
  });

  test("an idle worker finds new work that nobody told it of in 800 milliseconds", async () => {
    const work = memoryWork();
    const time = virtualClock();
    await using engine = testEngine({ store: work, time, isShared: true, random: () => 0 });
    await engine.start();
    await time.advance(10_000);
    work.add({ id: 1, rows, tasks: [exact] });
    await time.advance(800);
    await until(() => work.finishes(1) === 1);
    expect(work.results(1).size).toBe(1);
  });

  test("what is scored of a run that another process cancelled is dropped after half a second", async () => {
    const work = memoryWork({ id: 1, rows, tasks: [judged] });
    const time = virtualClock();
    const { judges, seen } = withdrawals();
    await using engine = testEngine({ store: work, time, judges, isShared: true });
    await engine.start();
    await until(() => seen.asked > 0);
    work.delete(1);
    expect(seen.withdrawn).toBe(0);
    await time.advance(500);
    expect(seen.withdrawn).toBe(seen.asked);
    expect(engine.errors).toEqual([]);
  });

  test("a chunk that another worker took over is dropped when leases are renewed", async () => {
    const work = memoryWork({ id: 1, rows, tasks: [judged] });
    const time = virtualClock();
    const { judges, seen } = withdrawals();
    await using engine = testEngine({ store: work, time, judges, isShared: true, lease: 9_000 });
    await engine.start();
    await until(() => seen.asked > 0);
    for (const held of work.chunks.values()) held.worker = "other";
    await time.advance(2_900);
    expect(seen.withdrawn).toBe(0);
    await time.advance(100);
    expect(seen.withdrawn).toBe(seen.asked);
  });

  test("an engine that scores no runs waits for those that others score", async () => {
    const work = memoryWork({ id: 1, rows, tasks: [exact] });
    await using answering = testEngine({ store: work, isShared: true, scoresRuns: false });
    await answering.start();
    const waiting = answering.finished(1, never);
    answering.wake();
    await using scoring = testEngine({ store: work, isShared: true, worker: "other" });
    await scoring.start();
    expect(await waiting).toBe(true);
    expect(work.saves).toHaveLength(1);
  });
});

test("on a store of its own, an engine asks nothing while its requests wait", async () => {
  const { work, asked } = countingWork({ id: 1, rows, tasks: [judged] });
  const time = virtualClock();
  const { judges, seen } = withdrawals();
  await using engine = testEngine({ store: work, time, judges });
  await engine.start();
  const leaving = new AbortController();
  const waiting = engine.finished(1, leaving.signal);
  await until(() => seen.asked > 0);
  expect(asked).toEqual([[1]]);
  await time.advance(60_000);
  expect(asked).toEqual([[1]]);
  leaving.abort();
  expect(await waiting).toBe(false);
});
