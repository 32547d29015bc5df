import { expect, test } from "vitest";
import { databaseClock } from "./database-clock.ts";

const noon = Date.UTC(2026, 3, 1, 12);

/** A database whose time is that of the host plus `ahead`, so many milliseconds away there and back. */
function database(trips: readonly (readonly [number, number])[]) {
  const host = { now: 5_000, ahead: noon, asked: 0, isDown: false };
  const ask = async () => {
    const [there, back] = trips[host.asked++ % trips.length] ?? [0, 0];
    if (host.isDown) throw new Error("The database does not answer.");
    host.now += there;
    const time = host.ahead + host.now;
    host.now += back;
    return time;
  };
  return { host, source: { ask, elapsed: () => host.now } };
}

test("the clock has the time of the database, by the answer that came fastest", async () => {
  const { host, source } = database([
    [90, 10],
    [2, 2],
    [0, 300],
  ]);
  const now = await databaseClock(source);
  expect(now()).toBe(noon + host.now);
  host.now += 1_234;
  expect(now()).toBe(noon + host.now);
});

test("a minute later it is set again, and goes on meanwhile", async () => {
  const { host, source } = database([[1, 1]]);
  const now = await databaseClock(source);
  host.ahead += 500;
  host.now += 59_000;
  now();
  await Promise.resolve();
  expect(host.asked).toBe(3);
  host.now += 1_000;
  const time = noon + host.now;
  expect(now()).toBe(time);
  await expect.poll(() => now() - host.now).toBe(noon + 500);
});

test("it goes on as it was set while the database does not answer", async () => {
  const { host, source } = database([[1, 1]]);
  const now = await databaseClock(source);
  host.isDown = true;
  host.now += 60_000;
  now();
  await expect.poll(() => host.asked).toBe(4);
  expect(now()).toBe(noon + host.now);
});
