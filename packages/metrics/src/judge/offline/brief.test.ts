import { expect, test } from "vitest";
import { courseIn } from "./brief.ts";

const brief = "Write about the red lamp of Aurora. It warms any room, and costs 40 euros.";

test("a sentence pursues a brief less, the less of it the brief has", () => {
  const course = courseIn(brief);
  const degrees = [
    "It warms any room, and costs 40 euros.",
    "The lamp costs 40 euros and wins prizes everywhere.",
    "Lamps give light.",
    "Whales sing.",
  ].map((sentence) => course(sentence).degree);
  expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
  expect([new Set(degrees).size, degrees.at(0), degrees.at(-1)]).toEqual([4, 1, 0]);
});
