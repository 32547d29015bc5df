import { type Judge, MetricError, offlineJudge } from "@aegis/metrics";
import { expect, test } from "vitest";
import { createJudgeHealth, type JudgeReport } from "./judge-health.ts";

const request = { question: { id: "q", version: 1, instructions: "", schema: {} }, material: {} };
const failing = (kind: "unreachable" | "quota" | "refused", message: string): Judge => ({
  name: "gpt-4o",
  ask: () => Promise.reject(new MetricError(kind, message)),
});
const answering: Judge = { ...offlineJudge, ask: async () => ({ value: {}, usage: noTokens }) };
const noTokens = { input_tokens: 0, output_tokens: 0 };

function observed() {
  const reports: JudgeReport[] = [];
  const clock = { now: 0 };
  const { observe, settle } = createJudgeHealth(
    () => clock.now,
    (report) => reports.push(report),
  );
  const ask = (model: string, judge: Judge) =>
    observe({ ...judge, name: model })
      .ask(request)
      .catch((cause: unknown) => cause);
  return { reports, clock, ask, settle };
}

test("a judge that is down is reported when work is put off for it, each model by itself", async () => {
  const { reports, ask, settle } = observed();
  expect(await ask("a", failing("unreachable", "a: refused"))).toBeInstanceOf(MetricError);
  expect(reports).toEqual([]);
  settle(["a", "a", "b"], 1_000);
  await ask("b", failing("quota", "b: spent"));
  settle(["b"], null);
  expect(reports).toEqual([
    { model: "a", state: "down", reason: "a: refused", next_try: 1_000 },
    { model: "b", state: "down", reason: "b: spent", next_try: null },
  ]);
});

test("a judge whose endpoint does not count tokens is reported once", async () => {
  const { reports, ask } = observed();
  const uncounted: Judge = {
    ...answering,
    ask: async () => ({ value: {}, usage: { ...noTokens, estimated: true } }),
  };
  for (const model of ["a", "a", "b"]) await ask(model, uncounted);
  await ask("c", answering);
  expect(reports).toEqual([
    { model: "a", state: "uncounted" },
    { model: "b", state: "uncounted" },
  ]);
});

test("a judge that stays down is reported once a minute", async () => {
  const { reports, clock, ask, settle } = observed();
  for (const at of [0, 59_999, 60_000, 61_000]) {
    clock.now = at;
    await ask("a", failing("unreachable", `at ${at}`));
    settle(["a"], at + 1);
  }
  expect(reports.map((report) => report.state === "down" && report.reason)).toEqual(["at 0", "at 60000"]);
});

test("a judge that is back is reported once; a flapping one at most once a minute", async () => {
  const { reports, clock, ask, settle } = observed();
  for (const at of [0, 20_000, 40_000, 70_000]) {
    clock.now = at;
    await ask("a", failing("unreachable", "refused"));
    settle(["a"], at + 1);
    await ask("a", answering);
    await ask("a", answering);
    settle(["a"], null);
  }
  expect(reports.map(({ state }) => state)).toEqual(["down", "back", "down", "back"]);
});

test("a judge that refuses one question is not reported as down", async () => {
  const { reports, ask, settle } = observed();
  await ask("a", failing("refused", "no"));
  settle(["a"], null);
  expect(reports).toEqual([]);
});

test("a judge that is watched stays at its endpoint, and takes on as many questions", () => {
  const { observe } = createJudgeHealth(
    () => 0,
    () => undefined,
  );
  const place = { concurrency: 3, endpoint: { key: "a", concurrency: 3 } };
  expect(observe({ ...answering, ...place })).toMatchObject(place);
});
