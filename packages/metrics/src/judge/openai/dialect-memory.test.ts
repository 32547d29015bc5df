import { expect, test } from "vitest";
import { fullDialect, inWords } from "./dialect.ts";
import { type DialectMemory, dialectMemory } from "./dialect-memory.ts";

const simple = inWords(fullDialect);

/** How many questions begin in a simpler dialect before one asks for everything again. */
function untilFull(memory: DialectMemory): number {
  for (let count = 0; count < 5_000; count += 1) if (memory.begin() === fullDialect) return count;
  return Number.POSITIVE_INFINITY;
}

test("what is refused is left out from the next question on, and asked for again later", () => {
  const memory = dialectMemory();
  memory.answered(memory.begin(), simple);
  expect(memory.begin()).toBe(simple);
  expect(untilFull(memory)).toBe(6);
  memory.answered(fullDialect, fullDialect);
  expect(untilFull(memory)).toBe(0);
});

test("each refusal of what is asked for again doubles the number of questions until the next time", () => {
  const memory = dialectMemory();
  memory.answered(memory.begin(), simple);
  const counts = Array.from({ length: 9 }, () => {
    const count = untilFull(memory);
    memory.answered(fullDialect, simple);
    return count;
  });
  expect(counts).toEqual([7, 15, 31, 63, 127, 255, 511, 1_023, 1_023]);
});

test("questions that begin together find out together, which counts once", () => {
  const memory = dialectMemory();
  const begun = [memory.begin(), memory.begin(), memory.begin()];
  for (const dialect of begun) memory.answered(dialect, simple);
  expect(untilFull(memory)).toBe(7);
});

test("a request for everything that gets no answer at all is made again after as many questions", () => {
  const memory = dialectMemory();
  memory.answered(memory.begin(), simple);
  expect(untilFull(memory)).toBe(7);
  expect(untilFull(memory)).toBe(7);
});
