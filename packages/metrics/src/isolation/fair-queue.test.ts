import { expect, test } from "vitest";
import { createFairQueue } from "./fair-queue.ts";

const drain = <T>(queue: { next(): T | undefined }): T[] => {
  const taken: T[] = [];
  for (let entry = queue.next(); entry !== undefined; entry = queue.next()) taken.push(entry);
  return taken;
};

test("users take turns, and the entries of one stay in order", () => {
  const queue = createFairQueue<string>();
  for (const entry of ["a1", "a2", "a3", "b1", "c1", "c2"]) queue.add(entry.charAt(0), entry);
  expect(drain(queue)).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
});

test("a user who had a turn waits for the others, however often an entry is added", () => {
  const queue = createFairQueue<string>();
  queue.add("a", "a1");
  queue.add("b", "b1");
  expect(queue.next()).toBe("a1");
  queue.add("a", "a2");
  queue.add("c", "c1");
  expect(drain(queue)).toEqual(["b1", "a2", "c1"]);
});

test("a user who had the last turn, while nobody waited, waits for another one", () => {
  const queue = createFairQueue<string>();
  queue.add("a", "a1");
  expect(queue.next()).toBe("a1");
  for (const entry of ["a2", "a3", "b1"]) queue.add(entry.charAt(0), entry);
  expect(drain(queue)).toEqual(["b1", "a2", "a3"]);
});

test("an entry that is taken out does not come, and is taken out once", () => {
  const queue = createFairQueue<string>();
  queue.add("a", "a1");
  queue.add("a", "a2");
  queue.add("b", "b1");
  expect(queue.remove("a", "a1")).toBe(true);
  expect(queue.remove("a", "a1")).toBe(false);
  expect(queue.remove("b", "b1")).toBe(true);
  expect(queue.remove("c", "c1")).toBe(false);
  expect(drain(queue)).toEqual(["a2"]);
});
