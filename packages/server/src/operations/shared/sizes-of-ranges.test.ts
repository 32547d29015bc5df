import { metricByShortname } from "@aegis/metrics";
import { expect, test } from "vitest";
import type { RecordTexts } from "../../domain/entities.ts";
import { sizesOfRanges } from "./sizes-of-ranges.ts";

const empty: RecordTexts = { prompt: null, input: null, context: null, output: null, golden_answer: null };

function taskOf(shortname: string, from_index: number, to_index: number) {
  const metric = metricByShortname(shortname);
  if (metric === undefined) throw new Error(`no metric ${shortname}`);
  return { metric_id: metric.id, from_index, to_index };
}

test.each([
  [0, 0, 0, 0],
  [0, 1, 1, 3],
  [1, 3, 2, 5],
  [0, 3, 3, 8],
])("the rows from %i up to %i are %i rows of %i characters", async (from, to, rows, characters) => {
  const texts = [{ ...empty, prompt: "a", output: "🦉" }, empty, { ...empty, context: "12345" }];
  const task = taskOf("faith", from, to);
  const { rows: counted, prompt, output, context } = (await sizesOfRanges(texts, [task]))(task);
  expect([counted, prompt.characters + output.characters + context.characters]).toEqual([rows, characters]);
});

test("rows that no judge is shown are counted and not read", async () => {
  const unreadable = new Proxy(empty, { get: () => expect.unreachable("a text was read") });
  const task = taskOf("exact_match", 1, 3);
  const sizeOf = await sizesOfRanges([unreadable, unreadable, unreadable], [task]);
  expect(sizeOf(task).rows).toBe(2);
});

test.each([
  ["many rows", Array.from({ length: 1_001 }, () => empty), 2],
  ["long rows", Array.from({ length: 5 }, () => ({ ...empty, output: "a".repeat(150_000) })), 2],
])("others get their turn while %s are measured", async (_what, rows, pauses) => {
  let paused = 0;
  const task = taskOf("faith", 0, rows.length);
  const sizeOf = await sizesOfRanges(rows, [task], async () => {
    paused += 1;
  });
  expect([paused, sizeOf(task).rows]).toEqual([pauses, rows.length]);
});
