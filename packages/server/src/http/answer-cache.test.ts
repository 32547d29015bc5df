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
  const cache = createAnswerCache(8 * 2000);
  for (const name of "abcdefgh") cache.keep("1", name, answer(1400));
  cache.get("1", "a");
  cache.keep("1", "i", answer(1400));
  expect([..."abcdefghi"].filter((name) => cache.get("1", name) !== undefined).join("")).toBe("acdefghi");
});

test("an answer that takes another's place takes its room", () => {
  const cache = createAnswerCache(8 * 2000);
  for (let time = 0; time < 20; time++) cache.keep("1", "a", answer(1400));
  cache.keep("1", "b", answer(1400));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([answer(1400), answer(1400)]);
});

test("an answer that would drive out many others is not kept", () => {
  const cache = createAnswerCache(8 * 2000);
  cache.keep("1", "a", answer(1400));
  cache.keep("1", "b", answer(1600));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([answer(1400), undefined]);
});
