import { setImmediate, setTimeout } from "node:timers/promises";
import { virtualClock } from "@aegis/async/testing";
import { metricByShortname } from "@aegis/metrics";
import { describe, expect, test } from "vitest";
import { memoryWork, type TestRun } from "./testing/memory-work.ts";
import { judgeAfter, never, prices, testEngine } from "./testing/test-engine.ts";

const exact = { metric_id: 2, model_slug: null, metric_args: null };
/** A metric that a user can make slow. */
const pattern = {
  metric_id: 22,
  model_slug: null,
  metric_args: { custom_delimiters: "(a+)+$", min_count: 1 },
};
/** Its first two questions are put at once. */
const correct = {
  metric_id: metricByShortname("ans_corr")?.id ?? 0,
  model_slug: "gpt-4o",
  metric_args: null,
};
const toxic = { metric_id: 43, model_slug: "gpt-4o", metric_args: null };

const oneChunk = { most: 1, mostOfUser: 1 };

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    output: `row ${at}`,
    golden_answer: at % 2 ? "other" : `row ${at}`,
  }));
const run = (id: number, count: number, ...tasks: TestRun["tasks"]) => ({ id, rows: rows(count), tasks });

describe("the engine", () => {
  test("scores every row by every task, once, and finishes the run once", async () => {
    const work = memoryWork(run(1, 1_234, exact, pattern, toxic));
    await using engine = testEngine({ store: work });
    await engine.start();
    expect(await engine.finished(1, never)).toBe(true);
    expect(work.results(1).size).toBe(3 * 1_234);
    expect(work.finishes(1)).toBe(1);
    expect(engine.errors).toEqual([]);
    expect(work.results(1).get("0 0")).toMatchObject({
      record_id: 1_000,
      result: 100,
      is_gte_threshold: true,
    });
    expect(work.results(1).get("1 0")).toMatchObject({
      record_id: 1_001,
      result: 0,
      is_gte_threshold: false,
    });
    expect(work.results(1).get("1 0")).toMatchObject({ evaluation_cost: 5, input_tokens: null });
    const judged = work.results(1).get("1 2");
    expect(judged).toMatchObject({ result: 100, is_success: true, eval_metadata: { judge: "offline" } });
    expect(judged?.evaluation_cost).toBe((judged?.input_tokens ?? 0) + (judged?.output_tokens ?? 0));
  });

  test("charges a run by the prices that held when it began, not by those of now", async () => {
    const before = { ...run(1, 1, exact), started_at: "2026-12-31T23:59:59Z" };
    const after = { ...run(2, 1, exact), started_at: "2027-01-01T00:00:00Z" };
    const work = memoryWork(before, after);
    const pricesAt = (at: string) => ({ ...prices, deterministic: at < "2027" ? 5 : 7 });
    await using engine = testEngine({ store: work, prices: pricesAt });
    await engine.start();
    await Promise.all([engine.finished(1, never), engine.finished(2, never)]);
    const costs = [1, 2].map((id) => work.results(id).get("0 0")?.evaluation_cost);
    expect(costs).toEqual([5, 7]);
    const [row] = (await memoryWork(before).claim("test", 0, 0, oneChunk))[0]?.rows ?? [];
    const scored =
      row &&
      (await engine.score({ ...exact, threshold: 0 }, row, {
        userId: 7,
        runBegan: after.started_at,
        signal: never,
      }));
    expect(scored?.evaluation_cost).toBe(7);
  });

  test("finishes a run whose rows or tasks cannot be scored, and says why", async () => {
    const unknown = { ...exact, metric_id: 999 };
    const changed = { ...exact, metric_args: { no_such: 1 } };
    const modelless = { ...toxic, model_slug: null };
    const work = memoryWork({ id: 1, rows: [{ output: "a" }], tasks: [exact, unknown, changed, modelless] });
    await using engine = testEngine({ store: work });
    await engine.start();
    expect(await engine.finished(1, never)).toBe(true);
    const failed = { is_success: false, result: null, is_gte_threshold: null, evaluation_cost: null };
    expect([...work.results(1).values()]).toMatchObject([failed, failed, failed, failed]);
    const explanations = ["0 0", "0 1", "0 2", "0 3"].map((key) => work.results(1).get(key)?.explanation);
    expect(explanations).toEqual([
      "exact_match: golden_answer is missing.",
      "There is no metric 999.",
      'exact_match: unknown argument "no_such"; it takes case_sensitive, strip_whitespace.',
      "toxic: no model is named.",
    ]);
  });

  test("errors of a broken metric and an unavailable judge reveal nothing internal", async () => {
    const work = memoryWork(run(1, 1, toxic));
    const judges = () => judgeAfter(() => Promise.reject(new Error("key sk-secret refused")));
    await using engine = testEngine({ store: work, judges });
    await engine.start();
    await engine.finished(1, never);
    expect(work.results(1).get("0 0")?.explanation).toBe("The metric broke on this row.");
  });

  test("starts a run when it is woken, and not before", async () => {
    const work = memoryWork();
    const time = virtualClock();
    await using engine = testEngine({ store: work, time });
    await engine.start();
    await time.advance(1_000);
    work.add(run(1, 1, exact));
    await time.advance(20_000);
    expect(work.chunks.size).toBe(0);
    engine.wake();
    expect(await engine.finished(1, never)).toBe(true);
  });

  test.each([
    ["without a judge", exact],
    ["by a pattern", pattern],
    ["by judges", toxic],
  ])("finishes a small run beside a large one that is scored %s", async (_, task) => {
    const work = memoryWork(run(1, 5_000, task));
    const judges = () => judgeAfter(() => setTimeout(1));
    const finished = Promise.withResolvers<number>();
    const store: typeof work = {
      ...work,
      async save(...chunk) {
        const saved = await work.save(...chunk);
        if (work.saves.length === 3) {
          work.add(run(2, 1, task));
          engine.wake();
        }
        if (work.finishes(2) === 1) finished.resolve(work.results(1).size);
        return saved;
      },
    };
    await using engine = testEngine({ store, judges });
    await engine.start();
    expect(await finished.promise).toBeLessThan(3_500);
    expect(await engine.finished(2, never)).toBe(true);
  });

  test.each([
    ["asks one", toxic],
    ["asks several at once", correct],
  ])("puts no more questions at a time than allowed, over all runs, if an evaluation %s", async (_, task) => {
    let running = 0;
    let most = 0;
    const judges = () =>
      judgeAfter(async () => {
        running += 1;
        most = Math.max(most, running);
        await setTimeout(1);
        running -= 1;
      });
    const work = memoryWork(run(1, 150, task), run(2, 150, task));
    await using engine = testEngine({ store: work, judges, judgeCalls: 5 });
    await engine.start();
    expect(await Promise.all([engine.finished(1, never), engine.finished(2, never)])).toEqual([true, true]);
    expect(most).toBe(5);
  });

  test("lets the event loop turn between any two replies of a judge on this thread", async () => {
    let turn = 0;
    const answeredIn: number[] = [];
    const judges = () =>
      judgeAfter(async () => {
        answeredIn.push(turn);
      });
    await using engine = testEngine({ store: memoryWork(run(1, 100, toxic)), judges });
    await engine.start();
    let done = false;
    void engine.finished(1, never).then(() => {
      done = true;
    });
    for (; !done; turn += 1) await setImmediate();
    expect(answeredIn.length).toBeGreaterThanOrEqual(100);
    expect(new Set(answeredIn).size).toBe(answeredIn.length);
  });

  test("drops a cancelled run at once, and aborts its questions", async () => {
    const aborted: boolean[] = [];
    const asked = Promise.withResolvers<void>();
    const judges = () =>
      judgeAfter((_, signal) => {
        asked.resolve();
        return setTimeout(60_000, undefined, { signal }).catch((cause: unknown) => {
          aborted.push(true);
          throw cause;
        });
      });
    const work = memoryWork(run(1, 100, toxic), run(2, 10, exact));
    await using engine = testEngine({ store: work, judges });
    await engine.start();
    await asked.promise;
    const waiting = engine.finished(1, never);
    work.delete(1);
    engine.cancel(1);
    expect(await waiting).toBe(true);
    expect(await engine.finished(2, never)).toBe(true);
    await setTimeout(10);
    expect(aborted.length).toBeGreaterThan(0);
    expect(work.saves.filter(({ run_id }) => run_id === 1)).toEqual([]);
    expect(engine.errors).toEqual([]);
  });

  test("drops a chunk whose run was deleted meanwhile, without an error", async () => {
    const answer = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const judges = () =>
      judgeAfter(() => {
        asked.resolve();
        return answer.promise;
      });
    const work = memoryWork(run(1, 1, toxic), run(2, 1, exact));
    await using engine = testEngine({ store: work, judges });
    await engine.start();
    await asked.promise;
    work.delete(1);
    answer.resolve();
    expect(await engine.finished(2, never)).toBe(true);
    expect(engine.errors).toEqual([]);
  });

  test("waits for a run no longer than the limit or the signal allow", async () => {
    const work = memoryWork(run(1, 1, toxic));
    const time = virtualClock();
    const judges = () => judgeAfter(() => new Promise(() => undefined));
    await using engine = testEngine({
      store: work,
      time,
      judges,
      judgeDeadline: 3_600_000,
      blockingLimit: 30_000,
    });
    await engine.start();
    let limited: boolean | undefined;
    void engine.finished(1, never).then((finished) => {
      limited = finished;
    });
    await time.advance(29_999);
    expect(limited).toBeUndefined();
    await time.advance(1);
    expect(limited).toBe(false);
    expect(await engine.finished(1, AbortSignal.abort())).toBe(false);
    const leaving = new AbortController();
    const waiting = engine.finished(1, leaving.signal);
    leaving.abort();
    expect(await waiting).toBe(false);
  });

  test("starts with the chunks that an earlier process left claimed", async () => {
    const work = memoryWork(run(1, 250, exact));
    await work.claim("killed", 0, 1e15, oneChunk);
    await using engine = testEngine({ store: work });
    await engine.start();
    expect(await engine.finished(1, never)).toBe(true);
    expect(work.results(1).size).toBe(250);
  });

  test("claims no more chunks than it can begin with, a few at a time", async () => {
    const work = memoryWork({ ...run(1, 40, toxic), chunk_rows: 1 });
    const asked: number[] = [];
    const store: typeof work = {
      ...work,
      claim(worker, now, until, limits) {
        asked.push(limits.most);
        return work.claim(worker, now, until, limits);
      },
    };
    const time = virtualClock();
    const judges = () => judgeAfter(() => new Promise(() => undefined));
    await using engine = testEngine({ store, time, judges, judgeCalls: 1 });
    await engine.start();
    await time.advance(1_000);
    // Five places for anybody, then ten for users who have fewer than their own.
    expect(asked).toEqual([4, 1, 4, 4, 2]);
    expect(work.chunks.size).toBe(15);
  });

  test("renews its leases while it works", async () => {
    const work = memoryWork(run(1, 1, toxic));
    const time = virtualClock();
    const began = time.now();
    const judges = () => judgeAfter(() => new Promise(() => undefined));
    await using engine = testEngine({ store: work, time, judges, lease: 30_000 });
    await engine.start();
    await time.advance(25_000);
    const [held] = work.chunks.values();
    expect((held?.until ?? 0) - began).toBe(20_000 + 30_000);
  });

  test("clears what was deleted, at the start and after each deleted run", async () => {
    const work = memoryWork();
    const time = virtualClock();
    await using engine = testEngine({ store: work, time });
    await engine.start();
    await time.advance(50_000);
    expect(work.swept.steps).toBe(3);
    engine.cancel(1);
    await time.advance(1_000);
    expect(work.swept.steps).toBe(6);
  });
});
