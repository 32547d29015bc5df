import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { evaluateRows } from "./evaluate-rows.ts";
import type { Judge } from "./judge/judge.ts";
import { scriptedJudge } from "./judge/scripted.ts";
import { MetricError } from "./metric-error.ts";
import { metricByShortname } from "./metrics.ts";
import type { Sample } from "./sample.ts";

function task(name: string, args = {}) {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return { metric, args };
}

function* rowsOf(count: number): Generator<Sample> {
  for (let at = 0; at < count; at += 1)
    yield { output: `row ${at}`, golden_answer: at % 2 === 0 ? `row ${at}` : "other" };
}

describe.each([1, 2])("with workers: %d", (workers) => {
  test("scores all rows, in order, by metrics on this thread and in a worker", async () => {
    const tasks = [task("exact_match"), task("word_ct_match", { custom_delimiters: " " }), task("is_string")];
    const scores: (number | null)[][] = [];
    for await (const results of evaluateRows(rowsOf(1_234), tasks, { workers }))
      scores.push(results.map(({ score }) => score));
    expect(scores).toEqual(Array.from({ length: 1_234 }, (_, at) => [at % 2 === 0 ? 100 : 0, 100, 100]));
  });

  test("goes on after a row that cannot be scored", async () => {
    const rows = [{ output: "a", golden_answer: "a" }, { output: null }, { output: "b", golden_answer: "b" }];
    const seen: unknown[] = [];
    for await (const [result] of evaluateRows(rows, [task("exact_match")], { workers }))
      seen.push(result?.error?.message ?? result?.score);
    expect(seen).toEqual([100, "exact_match: output is missing.", 100]);
  });
});

test("a row on which a user's pattern takes too long fails, and the others go on", async () => {
  const rows = [{ output: "a b" }, { output: `${"a".repeat(40)}!` }, { output: "c d" }];
  const seen: unknown[] = [];
  for await (const [result] of evaluateRows(rows, [task("word_ct_match", { custom_delimiters: "(a+)+$" })]))
    seen.push(result?.error?.kind ?? result?.score);
  expect(seen).toEqual([100, "deadline", 100]);
});

test("evaluateRows yields nothing if there are no rows", async () => {
  for await (const _ of evaluateRows([], [task("exact_match")])) expect.unreachable();
});

test("evaluateRows refuses arguments before the first row is read", async () => {
  function* rows(): Generator<Sample> {
    expect.unreachable();
    yield {};
  }
  await expect(evaluateRows(rows(), [task("rouge", { n: 1 })]).next()).rejects.toThrow(MetricError);
});

test("evaluateRows reads only a few batches ahead", async () => {
  let read = 0;
  function* endless(): Generator<Sample> {
    for (;;) {
      read += 1;
      yield { output: "a" };
    }
  }
  const results = evaluateRows(endless(), [task("is_string")]);
  for (let at = 0; at < 10_000; at += 1) await results.next();
  await results.return();
  expect(read).toBeLessThan(12_000);
});

test("evaluateRows ends when its signal is aborted", async () => {
  const stop = new AbortController();
  const results = evaluateRows(rowsOf(10_000), [task("is_string")], { signal: stop.signal });
  await results.next();
  stop.abort();
  await expect(async () => {
    for await (const _ of results);
  }).rejects.toThrow("aborted");
});

test.each([3, 70])(
  "no more than %d rows are under way at a judge that takes so many questions",
  async (places) => {
    let [now, most] = [0, 0];
    const slow = {
      ...scriptedJudge({}),
      async ask() {
        most = Math.max(most, ++now);
        await setImmediate();
        now -= 1;
        return { value: { verdicts: [{ id: 0, reason: "", verdict: "attributed" }] }, usage: null };
      },
    };
    const rows = Array.from({ length: 200 }, (_, at) => ({ golden_answer: `Row ${at}.`, context: "Rows." }));
    const judge = { ...slow, concurrency: places };
    const scores: (number | null)[] = [];
    for await (const [result] of evaluateRows(rows, [task("ctx_recall")], { judge }))
      scores.push(result?.score ?? null);
    expect(scores).toEqual(rows.map(() => 100));
    expect(most).toBe(places);
  },
);

test("rows at one endpoint leave the places of another, and no endpoint has more than its own", async () => {
  const judges = [3, 5].map((concurrency) => {
    const seen = { now: 0, most: 0 };
    const judge: Judge = {
      ...scriptedJudge({}),
      concurrency,
      endpoint: { key: `${concurrency}` },
      async ask() {
        seen.most = Math.max(seen.most, ++seen.now);
        await setImmediate();
        seen.now -= 1;
        return { value: { verdicts: [{ id: 0, reason: "", verdict: "attributed" }] }, usage: null };
      },
    };
    return { seen, judge };
  });
  const tasks = judges.map(({ judge }) => ({ ...task("ctx_recall"), judge }));
  const rows = Array.from({ length: 200 }, (_, at) => ({ golden_answer: `Row ${at}.`, context: "Rows." }));
  for await (const results of evaluateRows(rows, tasks))
    expect(results.map(({ score }) => score)).toEqual([100, 100]);
  expect(judges.map(({ seen }) => seen.most)).toEqual([3, 5]);
});
