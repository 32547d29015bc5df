import { afterEach, describe, expect, test, vi } from "vitest";
import { nap, systemClock } from "./clock.ts";
import { virtualClock } from "./testing/virtual-clock.ts";

describe("systemClock", () => {
  afterEach(() => void vi.useRealTimers());

  test("begins with the time of the machine, and goes on however that is set", () => {
    const { now } = systemClock();
    const passed = () => performance.timeOrigin + performance.now();
    for (const set of [Date.now(), 0, Date.now() + 86_400_000]) {
      vi.useFakeTimers({ toFake: ["Date"], now: set });
      const [before, time, after] = [passed(), now(), passed()];
      expect(time).toBeGreaterThanOrEqual(before);
      expect(time).toBeLessThanOrEqual(after);
    }
  });

  test.each([1, 1000, 2 ** 31 - 1, 2 ** 31, 2 ** 33 + 1])("sleeps %d ms, no less and no more", async (ms) => {
    vi.useFakeTimers();
    const awake = vi.fn();
    void systemClock().sleep(ms).then(awake);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(awake).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(awake).toHaveBeenCalledOnce();
  });

  test("rejects with the signal's reason as soon as it is aborted, and stops its timer", async () => {
    vi.useFakeTimers();
    const reason = new Error("enough");
    const caller = new AbortController();
    const sleep = systemClock().sleep(1000, caller.signal);
    caller.abort(reason);
    await expect(sleep).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("starts no timer if the signal is aborted already", async () => {
    vi.useFakeTimers();
    await expect(systemClock().sleep(1000, AbortSignal.abort("before"))).rejects.toBe("before");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("keeps no listener on the signal once the sleep is over", async () => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, "removeEventListener");
    const sleep = systemClock().sleep(5, signal);
    await vi.advanceTimersByTimeAsync(5);
    await sleep;
    expect(removed).toHaveBeenCalledOnce();
  });

  test.each([
    [true, 1],
    [false, 0],
  ])("with keepsAlive: %j, a sleep holds the process with %d timers", async (keepsAlive, count) => {
    const timers = () => process.getActiveResourcesInfo().filter((each) => each === "Timeout").length;
    const before = timers();
    const caller = new AbortController();
    const sleep = systemClock({ keepsAlive }).sleep(60_000, caller.signal);
    const held = timers() - before;
    caller.abort("done");
    await expect(sleep).rejects.toBe("done");
    expect(held).toBe(count);
  });
});

describe("nap", () => {
  test("ends when its time is over", async () => {
    const clock = virtualClock();
    const awake = vi.fn();
    void nap(clock, 1000, new AbortController().signal).then(awake);
    await clock.advance(999);
    expect(awake).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(awake).toHaveBeenCalledOnce();
  });

  test("ends without an error when the signal is aborted", async () => {
    const caller = new AbortController();
    const sleep = nap(virtualClock(), 1000, caller.signal);
    caller.abort();
    await expect(sleep).resolves.toBeUndefined();
  });

  test("asks the clock for no sleep if the signal is aborted already", async () => {
    const clock = virtualClock();
    await nap(clock, 1000, AbortSignal.abort());
    expect(clock.sleeps).toEqual([]);
  });
});
