import type { RunEvaluation } from "@aegis/contract";
import { expect, test } from "vitest";
import { runOfApi } from "./run-of-api.ts";

function evaluation(record_index: number, metric: string, result: number | null): RunEvaluation {
  return {
    id: 1,
    run_id: 991,
    record_index,
    metric,
    record: {
      id: 1,
      prompt: null,
      input: `cut ${record_index}`,
      context: null,
      output: "cut",
      golden_answer: null,
    },
    result,
    threshold: 70,
    explanation: result === null ? "no answer" : "why",
    model_slug: "gpt-4o",
    metric_args: { n: 1 },
    started_at: "2026-04-01T09:12:01Z",
    finished_at: "2026-04-01T09:12:02Z",
    evaluation_cost: "0.001",
    is_success: result !== null,
    is_gte_threshold: result === null ? null : result >= 70,
    eval_metadata: null,
  };
}

const run = {
  threshold: 70,
  model_slug: "gpt-4o",
  total_cost: "0.004",
  started_at: "2026-04-01T09:12:00Z",
  finished_at: "2026-04-01T09:13:00Z",
  aggregate_results: { faith: 80, rouge: 40 },
  evaluations: [
    evaluation(0, "faith", 80),
    evaluation(0, "rouge", 40),
    evaluation(2, "faith", null),
    evaluation(2, "rouge", 90),
  ],
};
const summary = {
  id: 991,
  alias: null,
  state: "finished",
  result: 60,
  threshold: 70,
  is_gte_threshold: false,
  number_of_evaluations: 4,
  number_of_successes: 3,
  number_of_failures: 1,
} as const;
const whole = run.evaluations.map(({ metric, record_index }) => ({
  shortname: metric,
  prompt: null,
  input: `whole ${record_index}`,
  context: null,
  output: "whole",
  golden_answer: null,
}));
const judged: ReadonlySet<string> = new Set(["faith"]);

test("evaluations are rows by their record, with scores by metric", () => {
  expect(runOfApi({ summary, run, whole, judged }).run).toMatchObject({
    name: "Run 991",
    passed: false,
    checks: [{ passed: false, says: "The result is 60; at least 70 is asked for." }],
    rows: 2,
    rows_passed: 0,
    numbers: [1, 3],
    metrics: [
      { shortname: "faith", mean: 80, passed: 1, failed: 1, scores: [80, null], costs: [0.001, 0.001] },
      { shortname: "rouge", mean: 40, passed: 1, failed: 0, scores: [40, 90], args: { n: 1 } },
    ],
    failures: [{ reason: "no answer", count: 1 }],
  });
});

test("texts are those of the CSV, which are whole, unless it has other evaluations", () => {
  expect(runOfApi({ summary, run, whole, judged }).rowAt(1).record.input).toBe("whole 2");
  const others = whole.toReversed();
  expect(runOfApi({ summary, run, whole: others, judged }).rowAt(1).record.input).toBe("cut 2");
});

test("a model is named only if it judged something", () => {
  const of = (names: readonly string[]) => runOfApi({ summary, run, whole, judged: new Set(names) }).run;
  expect(of(["faith"])).toMatchObject({
    model_slug: "gpt-4o",
    metrics: [{ model_slug: "gpt-4o" }, { model_slug: null }],
  });
  expect(of([])).toMatchObject({ model_slug: null, metrics: [{ model_slug: null }, { model_slug: null }] });
});

test("a cancelled run has not passed, whatever its result, and lacks what was not evaluated", () => {
  const evaluations = run.evaluations.slice(0, 3);
  const cancelled = {
    ...summary,
    state: "cancelled",
    result: 80,
    is_gte_threshold: true,
    number_of_evaluations: 1_000,
    number_of_successes: 2,
  } as const;
  expect(runOfApi({ summary: cancelled, run: { ...run, evaluations }, whole, judged }).run).toMatchObject({
    cancelled: { done: 3, of: 1_000 },
    passed: false,
    checks: [
      { passed: false, says: "Cancelled after 3 of 1,000 evaluations." },
      { passed: true, says: "The result is 80; at least 70 is asked for." },
    ],
    metrics: [{ failed: 1 }, { failed: 0, scores: [40, null], evaluated: [true, false] }],
  });
});
