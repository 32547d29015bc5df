import { describe, expect, it } from "vitest";
import type { Store } from "../store.ts";
import { all, newRun, noon, type Open, populated, start, texts, upload, workOff } from "./fixtures.ts";

export function uploadsSuite(open: Open): void {
  describe("uploads and what is left of things", () => {
    it("nobody sees an upload before it is a dataset", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      expect(await store.findDataset(id)).toBeUndefined();
      expect(await all(store.listDatasetNames(ana, null))).toEqual([]);
    });

    it("uploads side by side keep their rows apart and in order", async () => {
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

    it("an abandoned upload takes no more rows, is no dataset, and is cleared away", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      await store.abandonUpload(id);
      await store.abandonUpload(id);
      await expect(store.addRecords(id, ana.user_id, [texts("b")], noon)).rejects.toThrow("no upload");
      await sweepAll(store);
      expect(await all(store.recordsOfDataset(id))).toEqual([]);
    });

    it("clearing away leaves alone what is being uploaded and what is there", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      const dataset = await upload(store, ana, "Mine");
      await store.abandonUpload(dataset);
      await sweepAll(store);
      expect(await all(store.recordsOfDataset(id))).toHaveLength(1);
      expect(await all(store.recordsOfDataset(dataset))).toHaveLength(1);
    });

    it("a dataset takes its runs along at once, and its rows little by little", async () => {
      const { store, ana, ben } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 1_400 });
      const runs = [
        await start(store, newRun(ana, "one", { dataset_id })),
        await start(store, newRun(ben, "two", { dataset_id })),
      ];
      const kept = await start(store, newRun(ana, "three"));
      await workOff(store);
      expect(await store.transaction((t) => t.deleteDataset(dataset_id))).toEqual(runs);
      expect(await store.findDataset(dataset_id)).toBeUndefined();
      for (const run of runs) expect(await store.findRun(run)).toBeUndefined();
      expect(await sweepAll(store)).toBeGreaterThan(2);
      expect(await all(store.recordsOfDataset(dataset_id))).toEqual([]);
      expect(await all(store.evaluationsWithRecords(kept))).toHaveLength(4);
    });

    it("a run takes its evaluations and its own rows along", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one"));
      await workOff(store);
      await store.transaction((t) => t.deleteRun(id));
      expect(await store.findRun(id)).toBeUndefined();
      expect(await all(store.evaluationsOfRun(id))).toEqual([]);
      // Its evaluations, the rows that came with it, and the note that they are left.
      expect(await sweepAll(store)).toBe(3);
    });
  });
}

/** @returns how many steps it took */
async function sweepAll(store: Store): Promise<number> {
  for (let steps = 0; ; steps++) if (!(await store.sweep())) return steps;
}
