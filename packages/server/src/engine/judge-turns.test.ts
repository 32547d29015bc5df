import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { memoryWork, type TestRun } from "./testing/memory-work.ts";
import { judgeAfter, never, testEngine } from "./testing/test-engine.ts";

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
