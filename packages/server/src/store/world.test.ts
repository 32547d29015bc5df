import { world } from "@aegis/contract/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleKey, hashKey } from "../domain/api-key.ts";
import { openStore } from "./sqlite/open.ts";
import type { Store } from "./store.ts";
import { all, claimOne } from "./suite/fixtures.ts";
import { seedWorld } from "./world.ts";

const analyst = { user_id: 7, org_id: 12 };

describe("a store seeded with the world of the examples", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ file: ":memory:", clock: () => 0 });
    await seedWorld(store, world, { balance: 100 });
  });
  afterAll(() => store.close());

  it("stores only the hash of the example key", async () => {
    expect(await store.findCaller(hashKey(exampleKey))).toMatchObject({ ...analyst, api_key_id: 12 });
    expect(await store.listKeys()).toMatchObject([{ id: 12, hint: "sk_0000" }]);
    expect([await store.balance(7), await store.balance(1)]).toEqual([100, 0]);
  });

  it.each(Object.keys(world.datasets))("has dataset %s, whose record count is right", async (id) => {
    const dataset = await store.findDataset(Number(id));
    const { name, updated_at = null } = world.datasets[id] ?? {};
    expect(dataset).toMatchObject({ name, updated_at });
    const records = await all(store.recordsOfDataset(Number(id)));
    expect(records).toHaveLength(dataset?.record_count ?? -1);
    for (const record of records) expect(record).toMatchObject(world.records[record.id] ?? {});
  });

  it.each<
    [id: number, result: number | null, aggregates: object, cost: number, evaluations: readonly number[]]
  >([
    [990, 100, { ans_corr: 100 }, 400_000, [1540]],
    [991, 83.5, { ans_corr: 86, faith: 81 }, 1_200_000, [1542, 1543, 1544, 1545]],
    [992, 100, { ans_corr: 100 }, 400_000, [1550]],
    [993, null, {}, 0, [1551]],
    [994, 100, { exact_match: 100 }, 0, [1560]],
    [995, null, {}, 0, []],
  ])(
    "has run %i, finished, with result %s",
    async (id, result, aggregate_results, total_cost, evaluations) => {
      const run = await store.findRun(id);
      expect(run).toMatchObject({ alias: world.runs[id]?.alias, result, aggregate_results, total_cost });
      expect(run?.updated_at).toBe(world.runs[id]?.finished_at);
      expect((await all(store.evaluationsWithRecords(id))).map((evaluation) => evaluation.id)).toEqual(
        evaluations,
      );
    },
  );

  it("has no work to do, and assigns ids above those of the world", async () => {
    expect(await claimOne(store, "worker", 0, 1)).toBeUndefined();
    expect(await store.beginUpload()).toBe(45);
  });
});
