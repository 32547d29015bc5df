import { setTimeout } from "node:timers/promises";
import { virtualClock } from "@aegis/async/testing";
import { expect, test } from "vitest";
import { memoryWork, type TestRun } from "./testing/memory-work.ts";
import { judgeAfter, never, prices, testEngine } from "./testing/test-engine.ts";
import { until, whileTimePasses } from "./testing/while-time-passes.ts";

const tasks = [{ metric_id: 43, model_slug: "gpt-4o", metric_args: null }];
const rows = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ output: `${name} ${at}.` }));
/** Chunks of one row: as many as one user may have run at a time. */
const large: TestRun = { id: 1, user_id: 7, tasks, rows: rows("large", 60), chunk_rows: 1 };

test("users take turns at a judge that is slow, however much one of them has", async () => {
  const work = memoryWork(large);
  const asked: string[] = [];
  const halfway = Promise.withResolvers<void>();
  const judges = () =>
    judgeAfter(async (texts) => {
      asked.push(texts.includes("large") ? "large" : "small");
      if (asked.length === 20) halfway.resolve();
      await setTimeout(5);
    });
  await using engine = testEngine({ store: work, judges, judgeCalls: 2 });
  await engine.start();
  await halfway.promise;
  work.add({ id: 2, user_id: 8, tasks, rows: rows("small", 8) });
  engine.wake();
  expect(await engine.finished(2, never)).toBe(true);
  const during = asked.slice(asked.indexOf("small"), asked.lastIndexOf("small") + 1);
  expect(during.filter((name) => name === "large").length).toBeLessThanOrEqual(8);
  expect(work.finishes(1)).toBe(0);
});

test("a small run that somebody waits for comes before those that nobody waits for", async () => {
  const work = memoryWork(large);
  const asked: string[] = [];
  const halfway = Promise.withResolvers<void>();
  const judges = () =>
    judgeAfter(async (texts) => {
      asked.push(texts.includes("large") ? "large" : "urgent");
      if (asked.length === 20) halfway.resolve();
      await setTimeout(5);
    });
  await using engine = testEngine({ store: work, judges, judgeCalls: 1 });
  await engine.start();
  await halfway.promise;
  // The same user: taking turns between users does not help here.
  work.add({ id: 2, user_id: 7, tasks, rows: rows("urgent", 3), chunk_rows: 3 });
  const finished = engine.finished(2, never);
  engine.wake();
  expect(await finished).toBe(true);
  const during = asked.slice(asked.indexOf("urgent"), asked.lastIndexOf("urgent") + 1);
  expect(during.filter((name) => name === "large").length).toBeLessThanOrEqual(1);
});

test("judges that hang at one endpoint leave those at another all their questions, of any run and row", async () => {
  const of = (model_slug: string) => ({ metric_id: 43, model_slug, metric_args: null });
  const work = memoryWork({ ...large, tasks: [of("slow")] });
  const full = Promise.withResolvers<void>();
  const hang = new Promise(() => undefined);
  const open = { slow: 0, fast: 0 };
  const hanging = judgeAfter(async () => {
    open.slow += 1;
    await hang;
  });
  const counting = judgeAfter(async () => {
    open.fast += 1;
    if (open.fast === 8) full.resolve();
    await hang;
  });
  const endpoints = [{ key: "slow", concurrency: 2 }, { key: "fast" }];
  const time = virtualClock();
  await using engine = testEngine({
    store: work,
    time,
    endpoints,
    judges: (slug) =>
      slug === "slow" ? { ...hanging, endpoint: endpoints[0] } : { ...counting, endpoint: endpoints[1] },
    prices: () => ({
      ...prices,
      models: new Map(["slow", "fast"].map((slug) => [slug, { input: 1, output: 1 }])),
    }),
  });
  await engine.start();
  await until(() => open.slow === 2);
  // The same user, and rows of which each is asked about at both endpoints.
  work.add({ id: 2, user_id: 7, tasks: [of("slow"), of("fast")], rows: rows("both", 16), chunk_rows: 4 });
  engine.wake();
  await whileTimePasses(time, full.promise);
  expect(open).toEqual({ slow: 2, fast: 8 });
});
