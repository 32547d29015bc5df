import { expect, test } from "vitest";
import { createFairQueue, type FairEntry } from "./fair-queue.ts";

type Entry = FairEntry & { readonly name: string };

/** An entry of the user with the same first letter. */
const entry = (name: string, isUrgent = false): Entry => ({ name, user: name.charAt(0), isUrgent });

function queueOf(...names: string[]) {
  const queue = createFairQueue<Entry>();
  for (const name of names) queue.add(entry(name));
  return queue;
}

/** Serves all entries, each for so long. @returns their names */
function drain(
  queue: ReturnType<typeof queueOf>,
  milliseconds: (name: string) => number = () => 0,
): string[] {
  const taken: string[] = [];
  for (let next = queue.next("any"); next !== undefined; next = queue.next("any")) {
    taken.push(next.name);
    queue.charge(next.user, milliseconds(next.name));
  }
  return taken;
}

test("users take turns, and the entries of one stay in order", () => {
  expect(drain(queueOf("a1", "a2", "a3", "b1", "c1", "c2"))).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
});

test("a user who had a turn waits for the others, however often an entry is added", () => {
  const queue = queueOf("a1", "b1");
  expect(queue.next("any")?.name).toBe("a1");
  queue.add(entry("a2"));
  queue.add(entry("c1"));
  expect(drain(queue)).toEqual(["b1", "c1", "a2"]);
});

test("whoever has used less time is next, so that one long entry weighs as much as many short ones", () => {
  const queue = queueOf("a1", "a2", "b1", "b2", "b3", "b4", "b5", "b6");
  const served = drain(queue, (name) => (name.startsWith("a") ? 5_000 : 1_000));
  expect(served).toEqual(["a1", "b1", "b2", "b3", "b4", "b5", "a2", "b6"]);
});

test("a newcomer is two seconds ahead of those who were served before, and no more", () => {
  const queue = queueOf("a1", "a2", "a3", "a4", "a5");
  expect(queue.next("any")?.name).toBe("a1");
  queue.charge("a", 100_000);
  expect(queue.next("any")?.name).toBe("a2");
  for (const name of ["b1", "b2", "b3"]) queue.add(entry(name));
  expect(drain(queue, () => 1_500)).toEqual(["b1", "b2", "a3", "b3", "a4", "a5"]);
});

test("an urgent entry comes before others, of its user and of anybody who has had as much", () => {
  const queue = queueOf("a1", "b1");
  queue.add(entry("b2", true));
  expect(drain(queue)).toEqual(["b2", "a1", "b1"]);
});

test("an urgent entry is ten seconds ahead, so that whoever sends nothing else does not come before all", () => {
  const queue = queueOf("a1");
  for (const name of ["b1", "b2", "b3", "b4"]) queue.add(entry(name, true));
  expect(drain(queue, () => 4_000)).toEqual(["b1", "b2", "b3", "a1", "b4"]);
});

test("a lane for urgent entries has no other", () => {
  const queue = queueOf("a1");
  queue.add(entry("b1", true));
  expect(queue.next("urgent")?.name).toBe("b1");
  expect(queue.next("urgent")).toBeUndefined();
  expect(queue.next("any")?.name).toBe("a1");
});

test("an entry that is put back comes before the others of its user", () => {
  const queue = queueOf("a1", "a2", "b1");
  const first = queue.next("any");
  if (first !== undefined) queue.putBack(first);
  expect(drain(queue)).toEqual(["b1", "a1", "a2"]);
});

test("an entry that is taken out does not come, and is taken out once", () => {
  const queue = createFairQueue<Entry>();
  const [a1, a2, b1, urgent] = [entry("a1"), entry("a2"), entry("b1"), entry("b2", true)];
  for (const each of [a1, a2, b1, urgent]) queue.add(each);
  expect([a1, a1, b1, urgent, entry("c1")].map((each) => queue.remove(each))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
  expect(drain(queue)).toEqual(["a2"]);
});

test("a user is overtaken if another one waits who has used less, or whose entry is urgent", () => {
  const queue = queueOf("a1", "b1");
  expect(queue.next("any")?.name).toBe("a1");
  expect(queue.isOvertaken("a", "any")).toBe(false);
  queue.charge("a", 1);
  expect(queue.isOvertaken("a", "any")).toBe(true);
  expect(queue.isOvertaken("b", "any")).toBe(false);
  expect(queue.isOvertaken("a", "urgent")).toBe(false);
  queue.add(entry("c1", true));
  queue.charge("c", 100);
  expect(queue.isOvertaken("a", "urgent")).toBe(true);
  expect(queue.isOvertaken("c", "urgent")).toBe(false);
});
