import { describe, expect, test } from "vitest";
import { virtualClock } from "./virtual-clock.ts";

describe("virtualClock", () => {
  test("passes time only in advance, and ends sleeps in order, each at its own time", async () => {
    const clock = virtualClock({ start: 0 });
    const woken: [string, number][] = [];
    const sleep = (name: string, ms: number) =>
      clock.sleep(ms).then(() => void woken.push([name, clock.now()]));
    void sleep("late", 30);
    void sleep("early", 10).then(() => sleep("again", 10));
    await clock.advance(5);
    expect(woken).toEqual([]);
    await clock.advance(20);
    expect(woken).toEqual([
      ["early", 10],
      ["again", 20],
    ]);
    expect(clock.now()).toBe(25);
    expect(clock.sleeps).toEqual([30, 10, 10]);
  });

  test("rejects with the signal's reason, before and during a sleep", async () => {
    const clock = virtualClock();
    const caller = new AbortController();
    const sleep = clock.sleep(10, caller.signal);
    caller.abort("enough");
    await expect(sleep).rejects.toBe("enough");
    await expect(clock.sleep(10, caller.signal)).rejects.toBe("enough");
  });

  test("passes time by itself while everything sleeps, if it is automatic", async () => {
    const clock = virtualClock({ start: 0, automatic: true });
    const woken: number[] = [];
    await Promise.all([20, 10].map((ms) => clock.sleep(ms).then(() => void woken.push(clock.now()))));
    await clock.sleep(60_000);
    expect(woken).toEqual([10, 20]);
    expect(clock.now()).toBe(60_020);
  });

  test("ends no sleep by itself while work goes on, even if other sleeps begin and are cancelled", async () => {
    const clock = virtualClock({ start: 0, automatic: true });
    const late = clock.sleep(60_000).then(() => clock.now());
    for (let step = 0; step < 300; step += 1) {
      const finished = new AbortController();
      const timeout = clock.sleep(1000, finished.signal);
      await new Promise((resolve) => setImmediate(resolve));
      finished.abort("answered");
      await expect(timeout).rejects.toBe("answered");
      expect(clock.now()).toBe(0);
    }
    expect(await late).toBe(60_000);
  });
});
