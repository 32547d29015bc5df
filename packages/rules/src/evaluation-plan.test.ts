import type { EvaluationRequest } from "@aegis/contract";
import { expect, test } from "vitest";
import { planEvaluation } from "./evaluation-plan.ts";

const inactive: ReadonlySet<string> = new Set(["toxic"]);
const sum: EvaluationRequest = { metric_shortname: "ans_corr", output: "4", golden_answer: "4" };

test("an evaluation defaults to the metric's threshold and the catalogue's model", () => {
  const { task, row, judged, threshold, model_slug } = planEvaluation(sum, inactive);
  expect(task).toMatchObject({ metric_id: 3, threshold: 80, model_slug: "gpt-4o", metric_args: null });
  expect(row).toEqual({ prompt: null, input: null, context: null, output: "4", golden_answer: "4" });
  expect({ judged, threshold, model_slug }).toEqual({ judged: true, threshold: 80, model_slug: "gpt-4o" });
});

test("an evaluation uses the threshold, model and arguments of the request", () => {
  const request = { ...sum, threshold: 0, model_slug: "o4-mini", metric_args: { max_n_statements: 3 } };
  const { task, threshold } = planEvaluation(request, inactive);
  expect(task).toMatchObject({ threshold: 0, model_slug: "o4-mini", metric_args: { max_n_statements: 3 } });
  expect(threshold).toBe(0);
});

test("answer_correctness is an alias of ans_corr", () => {
  expect(planEvaluation({ ...sum, metric_shortname: "answer_correctness" }, inactive).task.metric_id).toBe(3);
});

test("an evaluation plan says whether a judge takes part", () => {
  expect(planEvaluation({ ...sum, metric_shortname: "exact_match" }, inactive).judged).toBe(false);
});

test.each<[number, string, Partial<EvaluationRequest>]>([
  [404, 'Metric "exact_macth" not found.', { metric_shortname: "exact_macth" }],
  [404, 'Metric "3" not found.', { metric_shortname: "3" }],
  [404, 'Model "gpt-0" not found.', { model_slug: "gpt-0" }],
  [400, 'Metric "toxic" is not active.', { metric_shortname: "toxic" }],
  [
    400,
    'Metric "exact_match" needs golden_answer.',
    { metric_shortname: "exact_match", golden_answer: null },
  ],
  [
    400,
    'Metric "exact_match" has no argument "case". It takes case_sensitive and strip_whitespace.',
    { metric_shortname: "exact_match", metric_args: { case: true } },
  ],
  [
    400,
    'Metric "ans_corr": argument max_n_statements must be 1 or more.',
    { metric_args: { max_n_statements: 0 } },
  ],
])("an evaluation is refused with %i: %s", (status, detail, request) => {
  expect(() => planEvaluation({ ...sum, ...request }, inactive)).toThrow(
    expect.objectContaining({ status, detail }),
  );
});
