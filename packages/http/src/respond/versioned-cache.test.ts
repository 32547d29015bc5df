import { expect, test } from "vitest";
import { createVersionedCache } from "./versioned-cache.ts";

const response = (size: number) => ({ status: 200, headers: {}, body: Buffer.alloc(size) });

test("a response is given again at its version, and never at another", () => {
  const cache = createVersionedCache(10_000);
  cache.keep("1", "a", response(1));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([response(1), undefined]);
  expect([cache.get("2", "a"), cache.get("1", "a")]).toEqual([undefined, undefined]);
});

test("the least recently used response goes first if there is no room", () => {
  const cache = createVersionedCache(8 * 2000);
  for (const name of "abcdefgh") cache.keep("1", name, response(1400));
  cache.get("1", "a");
  cache.keep("1", "i", response(1400));
  expect([..."abcdefghi"].filter((name) => cache.get("1", name) !== undefined).join("")).toBe("acdefghi");
});

test("a response that replaces another takes its room", () => {
  const cache = createVersionedCache(8 * 2000);
  for (let time = 0; time < 20; time++) cache.keep("1", "a", response(1400));
  cache.keep("1", "b", response(1400));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([response(1400), response(1400)]);
});

test("a response that would drive out many others is not kept", () => {
  const cache = createVersionedCache(8 * 2000);
  cache.keep("1", "a", response(1400));
  cache.keep("1", "b", response(1600));
  expect([cache.get("1", "a"), cache.get("1", "b")]).toEqual([response(1400), undefined]);
});
