import { expect, test } from "vitest";
import { chanceOf } from "./chance.ts";

test("the same seed gives the same choices, another one others", () => {
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
});

test("every number between the bounds comes, and the bounds too", () => {
  const chance = chanceOf(1);
  const numbers = Array.from({ length: 200 }, () => chance.between(3, 6));
  expect([...new Set(numbers)].toSorted()).toEqual([3, 4, 5, 6]);
});

test("what is dealt comes once before any comes again", () => {
  const next = chanceOf(1).dealer(["a", "b", "c"]);
  const dealt = Array.from({ length: 6 }, next);
  expect([dealt.slice(0, 3).toSorted(), dealt.slice(3).toSorted()]).toEqual(Array(2).fill(["a", "b", "c"]));
});

test("nothing can be chosen from an empty list", () => {
  expect(() => chanceOf(1).one([])).toThrow("There is nothing to choose from.");
});

function drawn(seed: number): readonly number[] {
  const chance = chanceOf(seed);
  return Array.from({ length: 20 }, () => chance.between(1, 1_000_000));
}
