import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { raceWithSignal } from "./race-with-signal.ts";

describe("raceWithSignal", () => {
  test("settles as the work does", async () => {
    const { signal } = new AbortController();
    await expect(raceWithSignal(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(raceWithSignal(Promise.reject("failed"), signal)).rejects.toBe("failed");
    await expect(raceWithSignal(Promise.resolve(1), undefined)).resolves.toBe(1);
  });

  test("rejects with the signal's reason while the work hangs", async () => {
    const caller = new AbortController();
    const race = raceWithSignal(new Promise(() => {}), caller.signal);
    caller.abort("enough");
    await expect(race).rejects.toBe("enough");
  });

  test("rejects at once if the signal is aborted already", async () => {
    await expect(raceWithSignal(Promise.resolve(1), AbortSignal.abort("before"))).rejects.toBe("before");
  });

  test("rejects with the error that the caller makes", async () => {
    const made = (signal: AbortSignal) => new Error(`given up: ${signal.reason}`);
    const race = raceWithSignal(new Promise(() => {}), AbortSignal.abort("late"), made);
    await expect(race).rejects.toThrow("given up: late");
  });

  test("leaves no listener on the signal once the work has settled", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await raceWithSignal(Promise.resolve(1), signal);
    await raceWithSignal(Promise.reject(1), signal).catch(() => undefined);
    expect(added).toHaveBeenCalledTimes(2);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });

  test("work that fails after the signal does not cause an unhandled rejection", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const { promise, reject } = Promise.withResolvers<never>();
    await expect(raceWithSignal(promise, AbortSignal.abort("first"))).rejects.toBe("first");
    reject(new Error("too late"));
    await setImmediate();
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
