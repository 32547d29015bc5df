import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hostEnvironment } from "./environment.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 40])("a timer of %d ms does not fire at once", (ms) => {
  const callback = vi.fn();
  hostEnvironment().after(ms, callback);
  vi.advanceTimersByTime(60_000);
  expect(callback).not.toHaveBeenCalled();
});

test("a timer fires once, when its time is over", () => {
  const callback = vi.fn();
  hostEnvironment().after(1000, callback);
  vi.advanceTimersByTime(999);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(callback).toHaveBeenCalledOnce();
});

test("a timer that was cancelled does not fire", () => {
  const callback = vi.fn();
  const cancel = hostEnvironment().after(1000, callback);
  cancel();
  vi.advanceTimersByTime(60_000);
  expect(callback).not.toHaveBeenCalled();
});
