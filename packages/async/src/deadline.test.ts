import { expect, test } from "vitest";
import { deadline } from "./deadline.ts";
import { virtualClock } from "./testing/virtual-clock.ts";

test("a deadline aborts its signal when the time is over", async () => {
  const clock = virtualClock();
  const { signal } = deadline(clock, 1000);
  await clock.advance(999);
  expect(signal.aborted).toBe(false);
  await clock.advance(1);
  expect(signal.aborted).toBe(true);
});

test("a deadline that was cleared never aborts its signal", async () => {
  const clock = virtualClock();
  const { signal, clear } = deadline(clock, 1000);
  clear();
  await clock.advance(2000);
  expect(signal.aborted).toBe(false);
});
