import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { memoryWork } from "./testing/memory-work.ts";
import { never, testEngine } from "./testing/test-engine.ts";

const noon = "2026-04-01T12:00:00Z";
const exact = { metric_id: 2, model_slug: null, metric_args: null };
const asked = { userId: 7, runBegan: noon, signal: never };

test("the engine scores one row outside of any run", async () => {
  await using engine = testEngine({ store: memoryWork() });
  const row = { prompt: null, input: null, context: null, output: "a", golden_answer: "a" };
  expect(await engine.score({ ...exact, threshold: 50 }, row, asked)).toMatchObject({
    result: 100,
    is_gte_threshold: true,
    evaluation_cost: 5,
  });
  expect(
    await engine.score({ ...exact, threshold: 50 }, { ...row, golden_answer: null }, asked),
  ).toMatchObject({
    is_success: false,
    evaluation_cost: null,
    explanation: "exact_match: golden_answer is missing.",
  });
  await expect(
    engine.score({ ...exact, threshold: 50 }, row, { ...asked, signal: AbortSignal.abort() }),
  ).rejects.toThrow("aborted");
});

test("a stop of the engine lets a worker finish a long row", async () => {
  const engine = testEngine({ store: memoryWork() });
  const row = { prompt: null, input: null, context: null, output: "a".repeat(20_000), golden_answer: "a" };
  const scored = engine.score({ ...exact, threshold: 50 }, row, asked);
  await setTimeout(0);
  await engine.stop();
  expect(await scored).toMatchObject({ is_success: true, result: 0 });
});
