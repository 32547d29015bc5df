import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { hostEnvironment } from "./environment.ts";

test.each([Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 40])(
  "a timer of %d ms does not fire at once",
  async (ms) => {
    const callback = vi.fn();
    const callOff = hostEnvironment().after(ms, callback);
    await setTimeout(20);
    callOff();
    expect(callback).not.toHaveBeenCalled();
  },
);

test("a timer fires after its time, unless it was called off", async () => {
  const [kept, dropped] = [vi.fn(), vi.fn()];
  const { after } = hostEnvironment();
  after(1, kept);
  after(1, dropped)();
  await setTimeout(20);
  expect(kept).toHaveBeenCalledOnce();
  expect(dropped).not.toHaveBeenCalled();
});
