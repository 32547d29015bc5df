import { expect, test } from "vitest";
import { createAliasNumbers } from "./alias-numbers.ts";

test("each alias of each user counts from 1", () => {
  const { take } = createAliasNumbers();
  expect([take(7, "a"), take(7, "a"), take(7, "b"), take(8, "a"), take(7, "a")]).toEqual([1, 2, 1, 1, 3]);
});

test("processes that have met each other hand out different numbers, but for the first", () => {
  const [one, other] = [createAliasNumbers(() => 0.25), createAliasNumbers(() => 0.75)];
  for (const { wasTaken } of [one, other]) wasTaken();
  const numbers = [one, other].flatMap(({ take }) => Array.from({ length: 100 }, () => take(7, "a")));
  expect(numbers.filter((number) => number === 1)).toHaveLength(2);
  expect(new Set(numbers).size).toBe(199);
});

test("only the last thousand are remembered", () => {
  const { take } = createAliasNumbers();
  for (let at = 0; at < 1_001; at += 1) take(7, `${at}`);
  expect([take(7, "1000"), take(7, "0")]).toEqual([2, 1]);
});
