import { describe, expect, it } from "vitest";
import { InsufficientBalance, NameTaken } from "../store.ts";
import {
  all,
  claimOne,
  defined,
  dollar,
  finishAllWork,
  fullScores,
  newRun,
  type Open,
  populated,
  runOf,
  start,
  upload,
} from "./fixtures.ts";

export function moneySuite(open: Open): void {
  describe("money", () => {
    it("a reservation is taken off when a run starts, charged chunk by chunk, and the rest given back at its end", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { reserved: 1_000 }));
      expect(await store.balance(ana.user_id)).toBe(dollar - 1_000);
      for (const evaluation_cost of [7, 3]) {
        const chunk = defined(await claimOne(store, "worker", 0, 1_000));
        expect(await store.balance(ana.user_id)).toBe(dollar - 1_000);
        await store.save(chunk, "worker", fullScores(chunk, { evaluation_cost }), "done");
      }
      expect(await runOf(store, id)).toMatchObject({ total_cost: 20 });
      expect(await store.balance(ana.user_id)).toBe(dollar - 20);
      const costs = (await all(store.evaluationsOfRun(id))).map(({ evaluation_cost }) => evaluation_cost);
      expect(costs).toEqual([7, 7, 3, 3]);
    });

    it("what is reserved for an evaluation and not spent is given back as soon as it is saved", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { reserved: 100 }));
      const balances: number[] = [];
      for (const evaluation_cost of [5, null]) {
        const chunk = defined(await claimOne(store, "worker", 0, 1_000));
        await store.save(chunk, "worker", fullScores(chunk, { evaluation_cost, reserved: 20 }), "done");
        balances.push(dollar - (await store.balance(ana.user_id)));
      }
      expect(balances).toEqual([100 - 2 * 15, 10]);
      expect(await runOf(store, id)).toMatchObject({ total_cost: 10 });
    });

    it("what is given back never exceeds what is reserved, and a repeated result gives nothing back again", async () => {
      const { store, ana } = await populated(open);
      await start(store, newRun(ana, "one", { reserved: 100, chunk_rows: 4 }));
      const chunk = defined(await claimOne(store, "worker", 0, 1_000));
      const scores = fullScores(chunk, { evaluation_cost: 5, reserved: 1_000 });
      const later = { not_before: 0, failing_since: null };
      await store.save(chunk, "worker", scores.slice(0, 1), later);
      expect(await store.balance(ana.user_id)).toBe(dollar - 5);
      const again = defined(await claimOne(store, "worker", 0, 1_000));
      await store.save(again, "worker", scores, "done");
      expect(await store.balance(ana.user_id)).toBe(dollar - 5);
    });

    it("a run that is not billed leaves the balance alone, and its costs are noted", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { reserved: 9 * dollar, billed: false }));
      const deleted = await start(store, newRun(ana, "two", { reserved: 9 * dollar, billed: false }));
      await store.transaction((t) => t.removeRun(deleted));
      for (const _ of [1, 2]) {
        const chunk = defined(await claimOne(store, "worker", 0, 1_000));
        await store.save(chunk, "worker", fullScores(chunk, { evaluation_cost: 5, reserved: 20 }), "done");
      }
      expect(await runOf(store, id)).toMatchObject({ total_cost: 20 });
      expect(await store.balance(ana.user_id)).toBe(dollar);
    });

    it("a result that a retried chunk saves again is charged once", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { reserved: 1_000, chunk_rows: 4 }));
      const chunk = defined(await claimOne(store, "worker", 0, 1_000));
      const scores = fullScores(chunk, { evaluation_cost: 5 });
      await store.save(chunk, "worker", scores.slice(0, 2), { not_before: 0, failing_since: null });
      const again = defined(await claimOne(store, "worker", 0, 1_000));
      await store.save(again, "worker", scores, "done");
      expect(await runOf(store, id)).toMatchObject({ total_cost: 20 });
      expect(await store.balance(ana.user_id)).toBe(dollar - 20);
    });

    it("a run that costs more than its reservation finishes and is charged only the reservation", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { reserved: 10, chunk_rows: 4 }));
      const chunk = defined(await claimOne(store, "worker", 0, 1_000));
      expect(await store.save(chunk, "worker", fullScores(chunk, { evaluation_cost: 4 }), "done")).toBe(
        "finished",
      );
      const costs = (await all(store.evaluationsOfRun(id))).map(({ evaluation_cost }) => evaluation_cost);
      expect(costs).toEqual([4, 4, 2, 0]);
      expect(await runOf(store, id)).toMatchObject({ total_cost: 10 });
      expect(await store.balance(ana.user_id)).toBe(dollar - 10);
    });

    it("a run that is refused for its alias reserves nothing, even if the transaction goes on", async () => {
      const { store, ana } = await populated(open);
      await start(store, newRun(ana, "one", { reserved: 100 }));
      await store.transaction(async (t) => {
        await expect(t.insertRun(newRun(ana, "one", { reserved: 100 }))).rejects.toThrow(NameTaken);
        await t.insertRun(newRun(ana, "two", { reserved: 100 }));
      });
      expect(await store.balance(ana.user_id)).toBe(dollar - 200);
    });

    it("deleting a run or a dataset gives back what each deleted run has not spent", async () => {
      const { store, ana, ben } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 4 });
      const over = await start(store, newRun(ben, "one", { dataset_id, reserved: 100 }));
      const own = await start(store, newRun(ana, "own", { reserved: 100 }));
      for (const _ of [1, 2]) {
        const chunk = defined(await claimOne(store, "worker", 0, 1_000));
        await store.save(chunk, "worker", fullScores(chunk, { evaluation_cost: 10 }), "done");
      }
      await store.transaction(async (t) => {
        await t.removeRun(own);
        await t.removeDataset(dataset_id, [over]);
      });
      expect([await store.balance(ana.user_id), await store.balance(ben.user_id)]).toEqual([
        dollar - 20,
        dollar - 20,
      ]);
    });

    it("of many runs created at once, only as many start as the balance covers", async () => {
      const { store, ana } = await populated(open);
      const created = await Promise.allSettled(
        Array.from({ length: 50 }, (_, index) =>
          start(store, newRun(ana, `${index}`, { reserved: dollar / 10 })),
        ),
      );
      const refused = created.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      expect(refused).toHaveLength(40);
      for (const reason of refused) expect(reason).toEqual(new InsufficientBalance(0));
      expect(await store.balance(ana.user_id)).toBe(0);
      expect(await all(store.runsOfCollection(1, ana))).toEqual([]);
      await finishAllWork(store);
      expect(await store.balance(ana.user_id)).toBe(dollar);
    });

    it("a run whose results are known still needs a balance that covers its reservation", async () => {
      const { store, ana } = await populated(open);
      const run = newRun(ana, "one", { reserved: dollar + 1, results: [] });
      await expect(start(store, run)).rejects.toThrow(InsufficientBalance);
      expect(await store.findRunByAlias(ana.user_id, "one", null)).toBeUndefined();
    });
  });
}
