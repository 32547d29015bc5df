import { expect, test } from "vitest";
import { createAnswerCache } from "./answer-cache.ts";

const answer = (size: number) => ({ status: 200, headers: {}, body: Buffer.alloc(size) });

test("an answer is given again at its version, and never at another", () => {
  const cache = createAnswerCache(10_000);
  cache.keep("1", "a", answer(1));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([answer(1), undefined]);
  expect([cache.get("2", "a"), cache.get("1", "a")]).toEqual([undefined, undefined]);
});

test("what was not used for longest goes first when there is no room", () => {
  const cache = createAnswerCache(3 * 2000);
  for (const name of ["a", "b", "c"]) cache.keep("1", name, answer(1400));
  cache.get("1", "a");
  cache.keep("1", "d", answer(1400));
  expect(["a", "b", "c", "d"].filter((name) => cache.get("1", name) !== undefined)).toEqual(["a", "c", "d"]);
});

test("an answer that takes another's place takes its room", () => {
  const cache = createAnswerCache(2 * 2000);
  for (let time = 0; time < 10; time++) cache.keep("1", "a", answer(1400));
  cache.keep("1", "b", answer(1400));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([answer(1400), answer(1400)]);
});

test("an answer larger than all room is not kept", () => {
  const cache = createAnswerCache(1000);
  cache.keep("1", "a", answer(1000));
  expect(cache.get("1", "a")).toBeUndefined();
});
