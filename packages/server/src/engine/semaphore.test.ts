import { expect, test } from "vitest";
import { createSemaphore } from "./semaphore.ts";
import { never } from "./testing/test-engine.ts";

test("gives as many places as there are, then in the order of the line", async () => {
  const places = createSemaphore(2);
  const order: number[] = [];
  const first = await places.acquire(never);
  await places.acquire(never);
  const inLine = [1, 2, 3].map(async (each) => {
    const giveBack = await places.acquire(never);
    order.push(each);
    giveBack?.();
  });
  expect(order).toEqual([]);
  first?.();
  await Promise.all(inLine);
  expect(order).toEqual([1, 2, 3]);
});

test("who leaves the line gets none, and keeps none from the next", async () => {
  const places = createSemaphore(1);
  const giveBack = await places.acquire(never);
  const leaving = new AbortController();
  const gone = places.acquire(leaving.signal);
  const next = places.acquire(never);
  leaving.abort();
  giveBack?.();
  expect(await gone).toBeUndefined();
  expect(await next).toBeTypeOf("function");
  expect(await places.acquire(AbortSignal.abort())).toBeUndefined();
});

test("who is called in the moment of leaving has the place", async () => {
  const places = createSemaphore(1);
  const giveBack = await places.acquire(never);
  const leaving = new AbortController();
  const called = places.acquire(leaving.signal);
  giveBack?.();
  leaving.abort();
  expect(await called).toBeTypeOf("function");
});

test("a place given back twice is one place", async () => {
  const places = createSemaphore(1);
  const giveBack = await places.acquire(never);
  giveBack?.();
  giveBack?.();
  await places.acquire(never);
  const soon = AbortSignal.timeout(5);
  expect(await places.acquire(soon)).toBeUndefined();
});
