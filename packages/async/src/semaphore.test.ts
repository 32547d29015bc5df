import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { createSemaphore } from "./semaphore.ts";

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("a semaphore of %d is refused", (count) => {
  expect(() => createSemaphore(count)).toThrow(
    new RangeError(`count must be a whole number of at least 1, not ${count}`),
  );
});

describe("acquire", () => {
  test("grants as many permits as there are, then serves waiters in their order", async () => {
    const { acquire } = createSemaphore(2);
    const order: number[] = [];
    const first = await acquire();
    await acquire();
    const queue = [1, 2, 3].map(async (each) => {
      const release = await acquire();
      order.push(each);
      release?.();
    });
    await setImmediate();
    expect(order).toEqual([]);
    first?.();
    await Promise.all(queue);
    expect(order).toEqual([1, 2, 3]);
  });

  test.each([
    ["whoever came first", ["b1", "c1", "c2"], ["b1", "c1", "c2"]],
    ["the users in turns", ["b1", "b2", "b3", "c1", "c2"], ["b1", "c1", "b2", "c2", "b3"]],
    ["the user who has the fewest permits", ["a1", "a2", "a3", "b1", "b2"], ["b1", "b2", "a1", "a2", "a3"]],
    ["an urgent one before all others", ["b1", "c1!"], ["c1!", "b1"]],
    ["one that is urgent like any other if its user has half of the permits", ["b1", "a1!"], ["b1", "a1!"]],
  ])("of those who wait, serves %s", async (_, waiters, served) => {
    const { acquire } = createSemaphore(2);
    // "a" has both permits: the one that is given back goes round.
    const release = await acquire(undefined, { user: "a" });
    await acquire(undefined, { user: "a" });
    const order: string[] = [];
    const all = waiters.map(async (name) => {
      const next = await acquire(undefined, { user: name.slice(0, 1), urgent: name.endsWith("!") });
      order.push(name);
      await setImmediate();
      next?.();
    });
    release?.();
    await Promise.all(all);
    expect(order).toEqual(served);
  });

  test("takes a waiter whose signal is aborted out of the queue, and serves the next", async () => {
    const { acquire } = createSemaphore(1);
    const release = await acquire();
    const leaving = new AbortController();
    const gone = acquire(leaving.signal);
    const next = acquire(new AbortController().signal);
    leaving.abort();
    release?.();
    expect(await gone).toBeUndefined();
    expect(await next).toBeTypeOf("function");
  });

  test("grants nothing if the signal is aborted already", async () => {
    const { acquire } = createSemaphore(1);
    expect(await acquire(AbortSignal.abort())).toBeUndefined();
    expect(await acquire()).toBeTypeOf("function");
  });

  test("keeps a permit granted to a waiter whose signal is aborted in the same moment", async () => {
    const { acquire } = createSemaphore(1);
    const release = await acquire();
    const leaving = new AbortController();
    const granted = acquire(leaving.signal);
    const next = vi.fn();
    void acquire().then(next);
    release?.();
    leaving.abort();
    expect(await granted).toBeTypeOf("function");
    await setImmediate();
    expect(next).not.toHaveBeenCalled();
  });

  test("counts a permit that is released twice once", async () => {
    const { acquire } = createSemaphore(1);
    const release = await acquire();
    release?.();
    release?.();
    await acquire();
    const waiting = vi.fn();
    void acquire().then(waiting);
    await setImmediate();
    expect(waiting).not.toHaveBeenCalled();
  });

  test("leaves no listener on a signal that outlives the wait", async () => {
    const { acquire } = createSemaphore(1);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const release = await acquire(signal);
    const next = acquire(signal);
    release?.();
    await next;
    expect(added).toHaveBeenCalledOnce();
    expect(removed).toHaveBeenCalledOnce();
  });
});

describe("resize", () => {
  test("grants what there is more to those who wait, in their order", async () => {
    const semaphore = createSemaphore(1);
    await semaphore.acquire();
    const order: number[] = [];
    for (const each of [1, 2, 3]) void semaphore.acquire().then(() => order.push(each));
    expect([semaphore.held, semaphore.waiting]).toEqual([1, 3]);
    semaphore.resize(3);
    await setImmediate();
    expect(order).toEqual([1, 2]);
    expect([semaphore.count, semaphore.held, semaphore.waiting]).toEqual([3, 3, 1]);
  });

  test("grants nothing until fewer permits are held than there are", async () => {
    const semaphore = createSemaphore(3);
    const releases = [await semaphore.acquire(), await semaphore.acquire(), await semaphore.acquire()];
    semaphore.resize(1);
    const granted = vi.fn();
    void semaphore.acquire().then(granted);
    for (const [at, release] of releases.entries()) {
      expect(semaphore.held).toBe(3 - at);
      release?.();
      await setImmediate();
      expect(granted).toHaveBeenCalledTimes(at === 2 ? 1 : 0);
    }
    semaphore.resize(0);
    expect(semaphore.count).toBe(0);
  });
});

describe("run", () => {
  test("runs work one by one, in its order, after failures too", async () => {
    const { run } = createSemaphore(1);
    const order: number[] = [];
    const work = [1, 2, 3].map((each) =>
      run(async () => {
        await Promise.resolve();
        order.push(each);
        if (each === 1) throw new Error("first");
        return each;
      }),
    );
    const [first, ...others] = await Promise.allSettled(work);
    expect(order).toEqual([1, 2, 3]);
    expect(first).toMatchObject({ reason: { message: "first" } });
    expect(others).toEqual([2, 3].map((value) => ({ status: "fulfilled", value })));
  });

  test("throws the signal's reason if it is aborted before the work began, and loses no permit", async () => {
    const { run } = createSemaphore(1);
    const held = Promise.withResolvers<void>();
    const caller = new AbortController();
    const work = vi.fn(async () => "ran");
    const holder = run(() => held.promise);
    const early = run(work, AbortSignal.abort("early"));
    const late = run(work, caller.signal);
    await expect(early).rejects.toBe("early");
    caller.abort("late");
    held.resolve();
    await expect(late).rejects.toBe("late");
    await holder;
    expect(work).not.toHaveBeenCalled();
    expect(await run(work)).toBe("ran");
  });
});
