import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noPostgres } from "@aegis/server/testing";
import { afterAll, describe, expect, test } from "vitest";
import { crashOn } from "./crash/stores.ts";

const folder = await mkdtemp(join(tmpdir(), "aegis-campaign-"));
afterAll(() => rm(folder, { recursive: true }));

describe.each([
  { store: "sqlite", skipped: null, kills: { server: 9 } },
  {
    store: "postgres",
    skipped: noPostgres,
    kills: {
      API: expect.any(Number),
      worker: expect.any(Number),
      connection: expect.any(Number),
      database: expect.any(Number),
      everything: expect.any(Number),
    },
  },
] as const)("on $store", ({ store, skipped, kills: allKinds }) => {
  test.skipIf(skipped)(
    `what is killed and stopped while its users work keeps what it has answered, and once${skipped === null ? "" : ` (skipped: ${skipped})`}`,
    async () => {
      const all = await crashOn([store], { rounds: 10, seed: 1, folder, tell: () => {} });
      const { rounds, kills, stops, killsInTheStart, answers, evaluationsWritten } = all[store] ?? {};
      // Otherwise this test has proved nothing.
      expect({ rounds, stops, killsInTheStart }).toEqual({ rounds: 10, stops: 1, killsInTheStart: 3 });
      expect(kills).toEqual(allKinds);
      expect(answers).toMatchObject({ upload: expect.any(Number), "custom run": expect.any(Number) });
      expect(answers?.repeated).toBeGreaterThan(0);
      expect(evaluationsWritten).toBeGreaterThan(0);
    },
    1_800_000,
  );
});
