import { describe, expect, test } from "vitest";
import { slots } from "./slots.ts";

describe("slots", () => {
  test("lets the waiting in one by one, in their order, after failures too", async () => {
    const { run } = slots(1);
    const order: number[] = [];
    const work = [1, 2, 3].map((each) =>
      run(async () => {
        await Promise.resolve();
        order.push(each);
        if (each === 1) throw new Error("first");
      }),
    );
    await Promise.allSettled(work);
    expect(order).toEqual([1, 2, 3]);
  });

  test("loses no place to one who gives up while waiting, or just as a place is handed over", async () => {
    const { run } = slots(1);
    const gate = Promise.withResolvers<void>();
    const caller = new AbortController();
    const holder = run(() => gate.promise);
    const early = run(async () => "early", AbortSignal.abort());
    const late = run(async () => "late", caller.signal);
    await expect(early).rejects.toMatchObject({ kind: "aborted" });
    caller.abort();
    gate.resolve();
    await Promise.allSettled([holder, late]);
    expect(await run(async () => "next")).toBe("next");
  });

  test.for([0, -1, 1.5, Number.NaN])("refuses %d places", (count) => {
    expect(() => slots(count)).toThrow("at least 1");
  });
});
