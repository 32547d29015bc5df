import { describe, expect, it } from "vitest";
import type { BalanceEntry, Store } from "../store.ts";
import {
  claimAll,
  dollar,
  empty,
  finishAllWork,
  fullScores,
  newRun,
  noon,
  type Open,
  populated,
  saveNext,
  score,
  start,
  upload,
} from "./fixtures.ts";

export function balanceHistorySuite(open: Open): void {
  describe("the history of a balance", () => {
    it("adds up to the balance after each kind of change", async () => {
      const { store, ana, ben } = await populated(open);
      for (const [change, make] of Object.entries(changes)) {
        await make(store, { ana, ben });
        for (const { id, email } of await store.listUsers()) {
          const entries = await store.balanceHistory(id, 1_000);
          expect(sumOf(entries), `${email} after ${change}`).toBe(await store.balance(id));
          expect(runningSums(entries), `${email} after ${change}`).toEqual(
            entries.map(({ balance_after }) => balance_after),
          );
        }
      }
      expect(sumOf(await store.balanceHistory(ana.user_id, 1_000))).toBe(0);
    });

    it("has one entry for a run, pending until the run is finished", async () => {
      const { store, ana } = await populated(open);
      const run_id = await start(store, newRun(ana, "nightly", { reserved: 100 }));
      const shown = async () => (await store.balanceHistory(ana.user_id, 10))[0];
      const entry = { type: "run", created_at: noon, run_id, alias: "nightly" };
      expect(await shown()).toMatchObject({ ...entry, status: "pending", amount: -100 });
      await saveNext(store, { evaluation_cost: 5, reserved: 20 });
      expect(await shown()).toMatchObject({ ...entry, status: "pending", amount: -70 });
      await saveNext(store, { evaluation_cost: 5, reserved: 20 });
      expect(await shown()).toMatchObject({
        ...entry,
        status: "settled",
        amount: -20,
        balance_after: dollar - 20,
      });
      expect(await store.balanceHistory(ana.user_id, 10)).toHaveLength(2);
    });

    it("keeps what a deleted run has cost, under the name it had at first", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "nightly", { reserved: 100 }));
      await saveNext(store, { evaluation_cost: 5, reserved: 20 });
      await store.transaction((t) => t.changeRun(id, { alias: "weekly" }, noon));
      expect(await store.balanceHistory(ana.user_id, 1)).toMatchObject([{ alias: "weekly" }]);
      await store.transaction((t) => t.removeRun(id));
      expect(await store.balanceHistory(ana.user_id, 1)).toMatchObject([
        { run_id: id, alias: "nightly", status: "settled", amount: -10 },
      ]);
    });

    it("has an entry of what was dropped with a user, and ends with an empty balance however their runs go on", async () => {
      const { store, ana, ben } = await populated(open);
      await start(store, newRun(ana, "one", { reserved: 100 }));
      await saveNext(store, { evaluation_cost: 5, reserved: 20 });
      const dropped = dollar - 10;
      expect(await store.removeUser({ id: ana.user_id, email: ana.email }, ben.user_id, noon)).toBe(dropped);
      await finishAllWork(store);
      await store.createUser(ana.email);
      expect(await store.balance(ana.user_id)).toBe(0);
      expect(await store.balanceHistory(ana.user_id, 10)).toMatchObject([
        { type: "removal", created_at: noon, run_id: null, amount: -dropped, balance_after: 0 },
        { type: "run", status: "settled", amount: -10, balance_after: dropped },
        { type: "top_up", amount: dollar, balance_after: dollar },
      ]);
    });

    it("gives the newest entries of one user alone, with the balances they led to", async () => {
      const { store, ana, ben } = await populated(open);
      await store.credit(ana.user_id, 5);
      await store.credit(ben.user_id, 9);
      await store.credit(ana.user_id, -3);
      expect(await store.balanceHistory(ana.user_id, 2)).toMatchObject([
        {
          type: "withdrawal",
          status: "settled",
          run_id: null,
          alias: null,
          amount: -3,
          balance_after: dollar + 2,
        },
        { type: "top_up", amount: 5, balance_after: dollar + 5 },
      ]);
    });

    it("has no entry for what changes no balance", async () => {
      const { store, ana } = await populated(open);
      await store.credit(ana.user_id, 0);
      await start(store, newRun(ana, "unbilled", { reserved: 100, billed: false }));
      await start(store, newRun(ana, "free"));
      await start(store, newRun(ana, "known", { reserved: 100, results: [] }));
      await expect(start(store, newRun(ana, "dear", { reserved: 2 * dollar }))).rejects.toThrow();
      await finishAllWork(store);
      expect(await store.balanceHistory(ana.user_id, 10)).toHaveLength(1);
      const other = await empty(open);
      const { id } = await other.createUser("new@acme.com");
      expect(await other.balanceHistory(id, 10)).toEqual([]);
    });

    it("finds a user by address, also one who was removed", async () => {
      const { store, eve } = await populated(open);
      const user = { id: eve.user_id, email: eve.email };
      await store.removeUser(user, null, noon);
      expect(await store.findUserByEmail(eve.email)).toEqual(user);
      expect(await store.findUserByEmail("nobody@acme.com")).toBeUndefined();
    });
  });
}

type Populated = Awaited<ReturnType<typeof populated>>;

/** Each kind of change of a balance, one after the other. */
const changes: Readonly<
  Record<string, (store: Store, people: Pick<Populated, "ana" | "ben">) => Promise<unknown>>
> = {
  "a top-up": (store, { ana }) => store.credit(ana.user_id, 7),
  "a withdrawal": (store, { ana }) => store.credit(ana.user_id, -3),
  "the start of a run": (store, { ana }) => start(store, newRun(ana, "one", { reserved: 1_000 })),
  "the start of another": (store, { ana }) => start(store, newRun(ana, "two", { reserved: 1_000 })),
  "a save that releases": (store) => saveNext(store, { evaluation_cost: 5, reserved: 20 }),
  "a save of the other": (store) => saveNext(store, { evaluation_cost: 5, reserved: 20 }),
  "a save beyond the reservation": (store) => saveNext(store, { evaluation_cost: 5_000, reserved: 20 }),
  "the finish of all": (store) => finishAllWork(store),
  "a run whose results are known": (store, { ana }) => {
    const { record_id: _, reserved: __, ...result } = score({ evaluation_cost: 40 });
    return start(store, newRun(ana, "known", { reserved: 100, results: [result] }));
  },
  "a run that is deleted while it is running": async (store, { ana }) => {
    const id = await start(store, newRun(ana, "deleted", { reserved: 1_000 }));
    await saveNext(store, { evaluation_cost: 5, reserved: 20 });
    await store.transaction((t) => t.removeRun(id));
  },
  "a dataset that is deleted with a run": async (store, { ana }) => {
    const dataset_id = await upload(store, ana, "Mine", { rows: 4 });
    const id = await start(store, newRun(ana, "over", { dataset_id, reserved: 1_000 }));
    await saveNext(store, { evaluation_cost: 5, reserved: 20 });
    await store.transaction((t) => t.removeDataset(dataset_id, [id]));
  },
  "the start of a retry": (store, { ana }) => retried(store, ana, "retried"),
  "a save of the retry": (store) => saveNext(store, { evaluation_cost: 5, reserved: 20 }),
  "the finish of the retry": (store) => finishAllWork(store),
  "a retry that is cancelled": async (store, { ana }) => {
    const id = await retried(store, ana, "retried again");
    await saveNext(store, { evaluation_cost: 5, reserved: 20 });
    await store.transaction((t) => t.cancelRun(id, noon));
  },
  "a run that is rolled back": (store, { ana }) =>
    store
      .transaction(async (t) => {
        await t.insertRun(newRun(ana, "rolled back", { reserved: 1_000 }));
        throw new Error("Not this one.");
      })
      .catch(() => undefined),
  "a run that is not billed": async (store, { ana }) => {
    await start(store, newRun(ana, "unbilled", { reserved: 1_000, billed: false }));
    await saveNext(store, { evaluation_cost: 5, reserved: 20 });
    await finishAllWork(store);
  },
  "the removal of a user whose run is running": async (store, { ana, ben }) => {
    await start(store, newRun(ana, "left", { reserved: 1_000 }));
    await saveNext(store, { evaluation_cost: 5, reserved: 20 });
    await store.removeUser({ id: ana.user_id, email: ana.email }, ben.user_id, noon);
  },
  "the user's return": (store, { ana }) => store.createUser(ana.email),
  "the finish of what they left": (store) => finishAllWork(store),
};

/** A run of which everything has failed, and is scored again. @returns its id */
async function retried(store: Store, ana: Populated["ana"], alias: string): Promise<number> {
  const id = await start(store, newRun(ana, alias, { reserved: 1_000 }));
  const failed = { result: null, is_success: false, is_gte_threshold: null };
  for (const chunk of await claimAll(store))
    await store.save(chunk, "worker", fullScores(chunk, failed), "done");
  const retry = { author_id: ana.user_id, chunk_rows: 2, reserved: 1_000, billed: true, at: noon };
  await store.transaction((t) => t.retryRun(id, retry));
  return id;
}

function sumOf(entries: readonly BalanceEntry[]): number {
  return entries.reduce((sum, { amount }) => sum + amount, 0);
}

/** The sum of each entry and all before it, the newest first. */
function runningSums(entries: readonly BalanceEntry[]): readonly number[] {
  return entries.map((_, index) => sumOf(entries.slice(index)));
}
