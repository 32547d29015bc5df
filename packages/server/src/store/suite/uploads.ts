import { describe, expect, it } from "vitest";
import type { Batches, Store } from "../store.ts";
import {
  all,
  finishAllWork,
  newRun,
  noon,
  type Open,
  populated,
  start,
  task,
  texts,
  upload,
} from "./fixtures.ts";

export function uploadsSuite(open: Open): void {
  describe("uploads and sweeps", () => {
    it("nobody sees an upload before it is a dataset", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      expect(await store.findDataset(id)).toBeUndefined();
      expect(await all(store.selectDatasetNames(ana, null))).toEqual([]);
    });

    it("concurrent uploads keep their rows apart and in order", async () => {
      const { store, ana, ben } = await populated(open);
      const [one, other] = [await store.beginUpload(), await store.beginUpload()];
      const batch = (from: number) => Array.from({ length: 700 }, (_, index) => texts(`${from + index}`));
      await Promise.all([
        store.addRecords(one, ana.user_id, batch(0), noon),
        store.addRecords(other, ben.user_id, batch(5_000), noon),
        store.addRecords(one, ana.user_id, batch(700), noon),
      ]);
      const outputs = (await all(store.recordsOfDataset(one))).map(({ output }) => Number(output));
      expect(outputs).toEqual(Array.from({ length: 1_400 }, (_, index) => index));
      expect(await all(store.recordsOfDataset(other))).toHaveLength(700);
    });

    it("long rows are read a few at a time, and so are evaluations of them", async () => {
      const { store, ana } = await populated(open);
      const rows = Array.from({ length: 5 }, () => texts("x".repeat(600_000)));
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, rows, noon);
      expect(await lengthsOf(store.recordsOfDataset(id))).toEqual([2, 2, 1]);
      const tasks = [task({ to_index: 5 })];
      const run = await start(store, newRun(ana, "one", { rows, row_count: 5, chunk_rows: 5, tasks }));
      await finishAllWork(store);
      expect(await lengthsOf(store.evaluationsWithRecords(run))).toEqual([2, 2, 1]);
      expect(await lengthsOf(store.evaluationsWithRecords(run, 100))).toEqual([5]);
    });

    it("an abandoned upload takes no more rows, and a sweep deletes the rows it has", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      await store.abandonUpload(id);
      await store.abandonUpload(id);
      await expect(store.addRecords(id, ana.user_id, [texts("b")], noon)).rejects.toThrow("no upload");
      await sweepAll(store);
      expect(await all(store.recordsOfDataset(id))).toEqual([]);
    });

    it("a sweep leaves running uploads and datasets alone", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      const dataset = await upload(store, ana, "Mine");
      await store.abandonUpload(dataset);
      await sweepAll(store);
      expect(await all(store.recordsOfDataset(id))).toHaveLength(1);
      expect(await all(store.recordsOfDataset(dataset))).toHaveLength(1);
    });

    it("an upload is abandoned when nothing has leased it again for 15 minutes", async () => {
      const clock = { now: Date.parse(noon) };
      const { store, ana } = await populated(open, () => clock.now);
      const id = await store.beginUpload();
      const minutes = (count: number) => {
        clock.now += count * 60_000;
      };
      minutes(14);
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      minutes(14);
      await sweepAll(store);
      minutes(14);
      await store.addRecords(id, ana.user_id, [texts("b")], noon);
      expect(await all(store.recordsOfDataset(id))).toHaveLength(2);
      await store.abandonUpload(id);
      await sweepAll(store);
      expect(await all(store.recordsOfDataset(id))).toEqual([]);
    });

    it("deleting a dataset deletes its runs at once; sweeps delete its rows little by little", async () => {
      const { store, ana, ben } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 1_400 });
      const runs = [
        await start(store, newRun(ana, "one", { dataset_id })),
        await start(store, newRun(ben, "two", { dataset_id })),
      ];
      const kept = await start(store, newRun(ana, "three"));
      await finishAllWork(store);
      await store.transaction((t) => t.removeDataset(dataset_id, runs));
      expect(await store.findDataset(dataset_id)).toBeUndefined();
      for (const run of runs) expect(await store.findRun(run)).toBeUndefined();
      expect(await sweepAll(store)).toBeGreaterThan(2);
      expect(await all(store.recordsOfDataset(dataset_id))).toEqual([]);
      expect(await all(store.evaluationsWithRecords(kept))).toHaveLength(4);
    });

    it("runs of a deleted dataset that are kept go on and keep its rows, which the last of them takes along", async () => {
      const { store, ana, ben } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 4, org_id: ana.org_id });
      const [own, one, two] = [
        await start(store, newRun(ana, "own", { dataset_id })),
        await start(store, newRun(ben, "one", { dataset_id })),
        await start(store, newRun(ben, "two", { dataset_id })),
      ];
      await store.transaction((t) => t.removeDataset(dataset_id, [own]));
      await finishAllWork(store);
      await sweepAll(store);
      expect(await store.findRun(own)).toBeUndefined();
      expect(await store.findDataset(dataset_id)).toMatchObject({ user_id: null, org_id: null });
      expect(await all(store.evaluationsWithRecords(one))).toHaveLength(4);
      expect(await upload(store, ana, "Mine")).toBeGreaterThan(dataset_id);
      await store.transaction((t) => t.removeRun(one));
      await sweepAll(store);
      expect(await all(store.evaluationsWithRecords(two))).toHaveLength(4);
      await store.transaction((t) => t.removeRun(two));
      await sweepAll(store);
      expect(await store.findDataset(dataset_id)).toBeUndefined();
      expect(await all(store.recordsOfDataset(dataset_id))).toEqual([]);
    });

    it("deleting a run deletes its evaluations and its own rows", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one"));
      await finishAllWork(store);
      await store.transaction((t) => t.removeRun(id));
      expect(await store.findRun(id)).toBeUndefined();
      expect(await all(store.evaluationsOfRun(id))).toEqual([]);
      // One sweep each for its evaluations, its own rows, and the row in `leftover`.
      expect(await sweepAll(store)).toBe(3);
    });
  });
}

/** @returns how many steps it took */
async function sweepAll(store: Store): Promise<number> {
  for (let steps = 0; ; steps++) if (!(await store.sweep())) return steps;
}

async function lengthsOf(batches: Batches<unknown>): Promise<readonly number[]> {
  const lengths: number[] = [];
  for await (const batch of batches) lengths.push(batch.length);
  return lengths;
}
