import { expect, test } from "vitest";
import { createYieldToEventLoop } from "./yield-to-event-loop.ts";

test("one caller goes on per turn of the event loop, in the order of the calls", async () => {
  const yieldToEventLoop = createYieldToEventLoop();
  let turn = 0;
  let isCounting = true;
  const count = () => {
    turn += 1;
    if (isCounting) setImmediate(count);
  };
  setImmediate(count);
  const turns = await Promise.all([1, 2, 3].map(() => yieldToEventLoop().then(() => turn)));
  isCounting = false;
  expect(new Set(turns).size).toBe(3);
  expect(turns).toEqual(turns.toSorted((a, b) => a - b));
});
