import { expect, test } from "vitest";
import { createAliasNumbers } from "./alias-numbers.ts";

test("each alias of each user counts from 1, until a number was taken by somebody else", () => {
  const { take, wasTaken } = createAliasNumbers();
  expect([take(7, "a"), take(7, "a"), take(7, "b"), take(8, "a"), take(7, "a")]).toEqual([1, 2, 1, 1, 3]);
  wasTaken(7, "a");
  expect([take(7, "a"), take(7, "a"), take(7, "b"), take(8, "a")]).toEqual([undefined, undefined, 2, 2]);
});

test("only the last thousand are remembered", () => {
  const { take } = createAliasNumbers();
  for (let at = 0; at < 1_001; at += 1) take(7, `${at}`);
  expect([take(7, "1000"), take(7, "0")]).toEqual([2, 1]);
});
