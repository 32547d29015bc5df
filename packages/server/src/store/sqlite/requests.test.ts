import { expect, onTestFinished, test } from "vitest";
import { openStore } from "./open.ts";

const hour = 60 * 60_000;
const request = { key: "one", fingerprint: "f" };
const answer = { status: 201, headers: {}, body: "" };

async function storeAt(clock: { now: number }) {
  const store = await openStore({ file: ":memory:", clock: () => clock.now });
  onTestFinished(() => store.close());
  return { store, user: (await store.createUser("ana@acme.com")).id };
}

test("a request is kept for 24 hours from its answer on", async () => {
  const clock = { now: Date.UTC(2026, 3, 1) };
  const { store, user } = await storeAt(clock);
  await store.transaction((t) => t.noteMade(user, request, 5));
  clock.now += 2 * hour;
  await store.keepAnswer(user, request, answer);
  clock.now += 24 * hour - 1;
  expect(await store.findRequest(user, "one")).toEqual({ fingerprint: "f", made: 5, answer });
  clock.now += 1;
  expect(await store.findRequest(user, "one")).toBeUndefined();
});

test("a key that has run out is another request's, with nothing of the first one", async () => {
  const clock = { now: Date.UTC(2026, 3, 1) };
  const { store, user } = await storeAt(clock);
  await store.transaction((t) => t.noteMade(user, request, 5));
  await store.keepAnswer(user, request, answer);
  clock.now += 24 * hour;
  const other = { key: "one", fingerprint: "g" };
  await store.keepAnswer(user, other, { ...answer, status: 400 });
  expect(await store.findRequest(user, "one")).toMatchObject({ fingerprint: "g", made: null });
  clock.now += 24 * hour;
  await store.transaction((t) => t.noteMade(user, request, 6));
  expect(await store.findRequest(user, "one")).toEqual({ fingerprint: "f", made: 6, answer: null });
});

test("sweeps delete what has run out, and nothing else", async () => {
  const clock = { now: Date.UTC(2026, 3, 1) };
  const { store, user } = await storeAt(clock);
  for (const key of ["one", "two"]) await store.keepAnswer(user, { key, fingerprint: "f" }, answer);
  clock.now += hour;
  await store.keepAnswer(user, { key: "three", fingerprint: "f" }, answer);
  expect(await store.sweep()).toBe(false);
  clock.now += 23 * hour;
  expect([await store.sweep(), await store.sweep()]).toEqual([true, false]);
  clock.now -= 23 * hour;
  expect(await store.findRequest(user, "one")).toBeUndefined();
  expect(await store.findRequest(user, "three")).toBeDefined();
});
