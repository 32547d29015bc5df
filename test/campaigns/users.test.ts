import { expect, test } from "vitest";
import { users } from "./users/users.ts";

test("several users at once, beside a model: each sequence is told, and every status is met", async () => {
  const told: number[] = [];
  const { sequences, steps, statuses } = await users({ count: 40, seed: 1, tell: (done) => told.push(done) });
  expect([sequences, told.at(-1)]).toEqual([40, 40]);
  expect(steps).toBeGreaterThan(sequences);
  // Otherwise it has proved little.
  expect(Object.keys(statuses).toSorted()).toEqual(["200", "201", "204", "400", "402", "403", "404"]);
}, 1_800_000);
