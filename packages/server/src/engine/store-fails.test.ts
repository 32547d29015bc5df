import { virtualClock } from "@aegis/async/testing";
import { expect, test } from "vitest";
import { type Chunk, type ChunkResult, StoreUnavailable, type WorkQueue } from "../store/store.ts";
import { memoryWork, type TestRun } from "./testing/memory-work.ts";
import { never, testEngine } from "./testing/test-engine.ts";
import { until, whileTimePasses } from "./testing/while-time-passes.ts";

const exact = { metric_id: 2, model_slug: null, metric_args: null };
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ output: `row ${at}`, golden_answer: "a" }));
const run = { id: 1, rows: rowsOf(250), tasks: [exact] };

/** Work whose saves fail while `refuses` says so. */
function workThatRefuses(
  refuses: (chunk: Chunk, results: readonly ChunkResult[]) => Error | undefined,
  first: TestRun = run,
) {
  const work = memoryWork(first);
  const save: WorkQueue["save"] = async (chunk, worker, results, rest) => {
    const error = refuses(chunk, results);
    if (error !== undefined) throw error;
    return work.save(chunk, worker, results, rest);
  };
  return { ...work, save };
}

const refused = new TypeError("SQLite takes texts, numbers and null, not undefined.");

test.each([
  ["that cannot be used", new StoreUnavailable("The disk is full.")],
  ["whose queries for work fail", new TypeError("broken")],
])("a store %s is reported and tried again, until it can be used", async (_, error) => {
  const work = memoryWork(run);
  const failures = { claim: 2, save: error instanceof StoreUnavailable ? 3 : 0, nextDue: 1, renew: 1 };
  const failing =
    <T extends unknown[], R>(name: keyof typeof failures, action: (...given: T) => Promise<R>) =>
    async (...given: T): Promise<R> => {
      failures[name] -= 1;
      if (failures[name] >= 0) throw error;
      return action(...given);
    };
  const store = {
    ...work,
    claim: failing("claim", work.claim),
    save: failing("save", work.save),
    nextDue: failing("nextDue", work.nextDue),
    renew: failing("renew", work.renew),
  };
  const time = virtualClock();
  await using engine = testEngine({ store, time, blockingLimit: 3_600_000 });
  await engine.start();
  expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
  expect([...work.results(1).values()].filter((each) => each.is_success)).toHaveLength(250);
  expect(new Set(engine.errors)).toEqual(new Set([error]));
});

test("results that the store never takes are reported once, fail free of charge, and let the run finish", async () => {
  const work = workThatRefuses((chunk, results) =>
    chunk.id === 2 && results.some((each) => each.is_success) ? refused : undefined,
  );
  await using engine = testEngine({ store: work });
  await engine.start();
  expect(await engine.finished(1, never)).toBe(true);
  expect(engine.errors).toEqual([refused]);
  const failed = [...work.results(1).values()].filter((each) => !each.is_success);
  expect(failed.map(({ record_index }) => record_index)).toEqual(rowsOf(100).map((_, at) => 100 + at));
  expect(failed[0]).toMatchObject({
    result: null,
    is_gte_threshold: null,
    evaluation_cost: null,
    input_tokens: null,
    eval_metadata: null,
    explanation: "The evaluation could not be saved.",
  });
  expect(work.results(1).size).toBe(250);
});

test("a chunk that cannot be saved goes back for longer each time, and finishes once it can be saved", async () => {
  let isBroken = true;
  const work = workThatRefuses((chunk, results) =>
    isBroken && chunk.id === 2 && results.length > 0 ? refused : undefined,
  );
  const time = virtualClock();
  await using engine = testEngine({
    store: work,
    time,
    timeSlice: 3_600_000,
    blockingLimit: 3_600_000,
  });
  await engine.start();
  const returns = () => work.saves.flatMap(({ rest }) => (rest === "done" ? [] : rest.not_before));
  while (returns().length < 4) await time.advance(100);
  const pauses = returns().flatMap((at, index, all) => (index === 0 ? [] : at - (all[index - 1] ?? 0)));
  for (const [index, least] of [2_000, 4_000, 8_000].entries())
    expect(pauses[index]).toBeGreaterThanOrEqual(least);
  // Those of the other chunks.
  expect(work.results(1).size).toBe(150);
  isBroken = false;
  expect(await whileTimePasses(time, engine.finished(1, never))).toBe(true);
  expect(work.results(1).size).toBe(250);
});

test("a chunk that cannot even go back stays claimed, so that judges are not asked in vain again", async () => {
  const work = workThatRefuses(() => refused);
  const time = virtualClock();
  await using engine = testEngine({ store: work, time, lease: 30_000 });
  await engine.start();
  await until(() => engine.errors.length >= 9);
  await time.advance(120_000);
  expect([...work.chunks.values()].map((held) => held.until > time.now())).toEqual([true, true, true]);
});

test("chunks that cannot even go back block no other run, and are there after a restart", async () => {
  let isBroken = true;
  const many = { ...run, chunk_rows: 10 };
  const work = workThatRefuses(({ run_id }) => (isBroken && run_id === 1 ? refused : undefined), many);
  work.add({ ...many, id: 2 });
  const engine = testEngine({ store: work, judgeCalls: 1 });
  await engine.start();
  expect(await engine.finished(2, never)).toBe(true);
  await engine.stop();
  expect(work.results(1).size).toBe(0);
  isBroken = false;
  await using next = testEngine({ store: work });
  await next.start();
  expect(await next.finished(1, never)).toBe(true);
  expect(work.results(1).size).toBe(250);
});
