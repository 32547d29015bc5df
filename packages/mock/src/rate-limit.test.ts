import { expect, test } from "vitest";
import { createRateLimiter } from "./rate-limit.ts";

test("a key may make its number of requests per second, whatever others do", () => {
  let time = 0;
  const take = createRateLimiter(() => time);
  expect([take("a", 2), take("a", 2), take("a", 2)]).toEqual([0, 0, 1]);
  expect(take("b", 2)).toBe(0);
  time = 999;
  expect(take("a", 2)).toBe(1);
  time = 1000;
  expect(take("a", 2)).toBe(0);
});

test("when windows pile up, the expired ones are dropped, and no others", () => {
  let time = 0;
  const take = createRateLimiter(() => time);
  for (let key = 0; key < 9999; key++) take(String(key), 1);
  time = 500;
  take("late", 1);
  time = 1000;
  expect(take("new", 1)).toBe(0);
  expect(take("late", 1)).toBe(1);
});
