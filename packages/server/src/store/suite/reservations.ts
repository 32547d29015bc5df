import { describe, expect, it } from "vitest";
import { dollar, finishAllWork, newRun, type Open, populated, saveNext, start } from "./fixtures.ts";

export function reservationsSuite(open: Open): void {
  describe("what is reserved", () => {
    it("is what running runs have not spent, beside what can be spent", async () => {
      const { store, ana, ben } = await populated(open);
      const shown = () => store.findBalance(ana.user_id);
      expect(await shown()).toEqual({ balance: dollar, reserved: 0 });
      await start(store, newRun(ana, "one", { reserved: 100 }));
      await start(store, newRun(ana, "two", { reserved: 1_000 }));
      expect(await shown()).toEqual({ balance: dollar - 1_100, reserved: 1_100 });
      await saveNext(store, { evaluation_cost: 5, reserved: 20 });
      const spent = 2 * 5;
      const released = 2 * (20 - 5);
      expect(await shown()).toEqual({
        balance: dollar - 1_100 + released,
        reserved: 1_100 - spent - released,
      });
      expect(await store.findBalance(ben.user_id)).toEqual({ balance: dollar, reserved: 0 });
      await finishAllWork(store);
      expect(await shown()).toEqual({ balance: await store.balance(ana.user_id), reserved: 0 });
    });

    it("has nothing of runs that are not billed, that others started, or that are deleted", async () => {
      const { store, ana, ben } = await populated(open);
      await start(store, newRun(ana, "free", { reserved: 100, billed: false }));
      await start(store, newRun(ben, "other", { reserved: 100 }));
      const id = await start(store, newRun(ana, "gone", { reserved: 100 }));
      await store.transaction((transaction) => transaction.removeRun(id));
      expect(await store.findBalance(ana.user_id)).toEqual({ balance: dollar, reserved: 0 });
      expect(await store.findBalance(ben.user_id)).toEqual({ balance: dollar - 100, reserved: 100 });
    });
  });
}
