import { MetricError } from "@aegis/metrics";
import { describe, expect, test } from "vitest";
import { failure, outcomeOf } from "./outcome.ts";

const task = { metric_id: 43, threshold: 70, model_slug: "gpt-4o", metric_args: null };
const row = { prompt: null, input: null, context: null, output: "a", golden_answer: null };
const inputs = { charge: () => 12, now: () => Date.UTC(2026, 3, 1, 9, 12, 5) };
const began = Date.UTC(2026, 3, 1, 9, 12, 0);
const scored = (score: number) => ({
  score,
  explanation: "Two of three.",
  metadata: { judge: "gpt-4o" },
  error: null,
  usage: { input_tokens: 30, output_tokens: 4 },
});

test("a result is stored with its cost, its tokens and its times", () => {
  expect(outcomeOf(task, row, scored(66.5), began, inputs)).toEqual({
    result: 66.5,
    explanation: "Two of three.",
    is_success: true,
    is_gte_threshold: false,
    evaluation_cost: 12,
    input_tokens: 30,
    output_tokens: 4,
    eval_metadata: { judge: "gpt-4o" },
    started_at: "2026-04-01T09:12:00Z",
    finished_at: "2026-04-01T09:12:05Z",
  });
});

test.each([
  [69.999, false],
  [70, true],
  [100, true],
])("%d passes a threshold of 70: %s", (score, passes) => {
  expect(outcomeOf(task, row, scored(score), began, inputs).is_gte_threshold).toBe(passes);
});

describe("a failure", () => {
  test("costs nothing and passes nothing, and its tokens are stored", () => {
    const usage = { input_tokens: 30, output_tokens: 0 };
    const refused = { ...failure(new MetricError("refused", "gpt-4o at api.test: no.")), usage };
    expect(outcomeOf(task, row, refused, began, inputs)).toMatchObject({
      result: null,
      is_success: false,
      is_gte_threshold: null,
      evaluation_cost: null,
      input_tokens: 30,
      output_tokens: 0,
      eval_metadata: null,
      explanation: "The judge gave no answer. gpt-4o at api.test: no.",
    });
  });

  test.each([
    [new MetricError("input", "toxic: output is missing."), "toxic: output is missing."],
    [new MetricError("unparseable", "no JSON."), "The judge's answer could not be read. no JSON."],
    [
      new MetricError("unknown_model", "gpt-9: 404."),
      "The judge's endpoint does not know the model. gpt-9: 404.",
    ],
  ])("%s is explained in a sentence", (cause, sentence) => {
    expect(outcomeOf(task, row, failure(cause), began, inputs).explanation).toBe(sentence);
  });

  test.each([
    ["authentication", 401, "The endpoint of the judge gpt-4o refuses the server's key (status 401)."],
    [
      "authentication",
      403,
      "The endpoint of the judge gpt-4o refuses the server. gpt-4o: 403 Country, region, or territory not supported",
    ],
    ["quota", 402, "The endpoint of the judge gpt-4o has no credit left for the server (status 402)."],
    ["rate_limited", 429, "The judge gpt-4o had too many requests, even at the last retry (status 429)."],
    ["timed_out", undefined, "The judge gpt-4o did not answer in time, even after the last retry."],
    ["unreachable", undefined, "The judge gpt-4o could not be reached, even after the last retry."],
    ["unreachable", 500, "The judge gpt-4o answered with status 500, even at the last retry."],
    ["unreachable", 200, "The judge gpt-4o gave no whole answer, even at the last retry (status 200)."],
  ] as const)(
    "of the kind %s with status %s names model and status, and no address",
    (kind, status, sentence) => {
      const problem =
        status === 403 ? "gpt-4o: 403 Country, region, or territory not supported" : "at 10.0.0.7";
      const cause = new MetricError(kind, problem, { status });
      expect(outcomeOf(task, row, failure(cause), began, inputs).explanation).toBe(sentence);
      const nobody = { ...task, model_slug: null };
      expect(outcomeOf(nobody, row, failure(cause), began, inputs).explanation).not.toContain("null");
    },
  );

  test.each([
    new MetricError("authentication", "401 for the key sk-inner"),
    new MetricError("quota", "account acct-inner has no funds"),
    new MetricError("unreachable", "10.0.0.7: inner"),
    new MetricError("timed_out", "inner"),
    new MetricError("rate_limited", "inner"),
    new Error("/srv/inner/secret.ts:12"),
  ])("by %s reveals nothing internal", (cause) => {
    expect(outcomeOf(task, row, failure(cause), began, inputs).explanation).toMatch(/^The (?!.*inner).*\.$/);
  });
});
