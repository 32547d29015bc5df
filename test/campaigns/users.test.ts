import { noPostgres } from "@aegis/server/testing";
import { describe, expect, test } from "vitest";
import { users } from "./users/users.ts";

describe.each([
  { store: "SQLite", onPostgres: false, skipped: null },
  { store: "PostgreSQL", onPostgres: true, skipped: noPostgres },
])("on $store", ({ onPostgres, skipped }) => {
  test.skipIf(skipped)(
    "several users at once, beside a model: each sequence is told, and every status is met",
    async () => {
      const told: number[] = [];
      const tell = (done: number) => told.push(done);
      const { sequences, steps, statuses } = await users({ count: 30, seed: 1, tell, onPostgres });
      expect([sequences, told.at(-1)]).toEqual([30, 30]);
      expect(steps).toBeGreaterThan(sequences);
      // Otherwise it has proved little.
      expect(Object.keys(statuses).toSorted()).toEqual(["200", "201", "204", "400", "402", "403", "404"]);
    },
    1_800_000,
  );
});
