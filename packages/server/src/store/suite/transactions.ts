import { describe, expect, it } from "vitest";
import { noSize } from "../../domain/sample-size.ts";
import { NameTaken } from "../store.ts";
import { empty, newRun, noon, type Open, populated, start } from "./fixtures.ts";

export function transactionsSuite(open: Open): void {
  describe("transactions", () => {
    it("an error rolls back the whole transaction, and nobody has seen any of it", async () => {
      const { store, ana } = await populated(open);
      const seen: Promise<unknown>[] = [];
      const failing = store.transaction(async (t) => {
        const { id } = await t.insertRun(newRun(ana, "one", { reserved: 10 }));
        expect(await t.findRun(id)).toMatchObject({ alias: "one" });
        seen.push(store.findRunByAlias(ana.user_id, "one", null), store.balance(ana.user_id));
        await new Promise((resolve) => setTimeout(resolve, 5));
        throw new Error("The client has left.");
      });
      await expect(failing).rejects.toThrow("The client has left.");
      expect(await Promise.all(seen)).toEqual([undefined, 1_000_000_000]);
      expect(await store.findRunByAlias(ana.user_id, "one", null)).toBeUndefined();
    });

    it("a name that is taken rolls back what came before it in the transaction", async () => {
      const { store, ana } = await populated(open);
      await start(store, newRun(ana, "one"));
      const twice = store.transaction(async (t) => {
        await t.insertRun(newRun(ana, "two"));
        await t.insertRun(newRun(ana, "one"));
      });
      await expect(twice).rejects.toThrow(NameTaken);
      expect(await store.findRunByAlias(ana.user_id, "two", null)).toBeUndefined();
    });

    it("transactions run one after the other", async () => {
      const { store, ana } = await populated(open);
      const placed = { user_id: ana.user_id, org_id: null, author_id: ana.user_id, created_at: noon };
      const createOnce = () =>
        store.transaction(async (t) => {
          if ((await t.findDataCollectionByName(ana, "Set", null)) !== undefined) return "there";
          await t.insertDataCollection({ ...placed, name: "Set" });
          return "created";
        });
      const outcomes = await Promise.all(Array.from({ length: 10 }, createOnce));
      expect(outcomes.filter((one) => one === "created")).toHaveLength(1);
    });

    it("of many runs created at once with one alias, one succeeds", async () => {
      const { store, ana } = await populated(open);
      const created = await Promise.allSettled(
        Array.from({ length: 20 }, () => start(store, newRun(ana, "one"))),
      );
      expect(created.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(
        created.filter((one) => one.status === "rejected" && one.reason instanceof NameTaken),
      ).toHaveLength(19);
    });

    it("of brief ones that come at once, each takes effect, or takes back its own part alone", async () => {
      const { store, ana } = await populated(open);
      const one = (at: number) =>
        store.transaction(
          async (t) => {
            await t.insertRun(newRun(ana, `run ${at}`, { reserved: 10 }));
            if (at % 3 === 0) throw new Error("Refused.");
          },
          { isBrief: true },
        );
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => one(at)));
      const there = await Promise.all(
        outcomes.map((_, at) => store.findRunByAlias(ana.user_id, `run ${at}`, null)),
      );
      expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual(
        outcomes.map((_, at) => at % 3 !== 0),
      );
      expect(there.map((run) => run !== undefined)).toEqual(outcomes.map((_, at) => at % 3 !== 0));
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000 - 13 * 10);
    });

    it("an alias that names its moment is refused as well if it is taken, and nothing is left", async () => {
      const { store, ana } = await populated(open);
      const run = newRun(ana, "at noon", { names_its_moment: true, reserved: 10 });
      await start(store, run);
      await expect(start(store, run)).rejects.toThrow(NameTaken);
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000 - 10);
    });

    it("the version changes with every write and stays the same without one", async () => {
      const { store, ana } = await populated(open);
      const before = store.version();
      await store.findRun(1);
      expect(store.version()).toBe(before);
      await start(store, newRun(ana, "one"));
      if (before !== undefined) expect(store.version()).not.toBe(before);
    });

    it("new ids are above those that the store was seeded with", async () => {
      const store = await empty(open);
      const placed = { user_id: 3, org_id: null, author_id: 3, created_at: noon };
      const mine = { ...placed, updated_at: null };
      await store.seed({
        organizations: [{ id: 8, name: "Acme", created_at: noon, updated_at: noon }],
        users: [{ id: 3, email: "ana@acme.com", org_id: 8, role: "MEMBER", balance: 5 }],
        keys: [{ id: 6, user_id: 3, name: "first", hint: "sk_0123", hash: "hash of ana", created_at: noon }],
        data_collections: [{ ...mine, id: 14, name: "Set" }],
        datasets: [
          {
            ...mine,
            id: 42,
            name: "Mine",
            dataset_type_id: 1,
            selected_metrics: null,
            structure: [],
            column_mappings: null,
            data_collection_id: 14,
            record_count: 0,
            record_size: noSize,
          },
        ],
        records: [],
        runs: [],
        evaluations: [],
      });
      expect(await store.findCaller("hash of ana")).toMatchObject({ user_id: 3, org_id: 8, api_key_id: 6 });
      expect(await store.findDataset(42)).toMatchObject({ name: "Mine", author_email: "ana@acme.com" });
      expect(await store.beginUpload()).toBe(43);
      expect(await store.transaction((t) => t.insertDataCollection({ ...placed, name: "Next" }))).toBe(15);
      expect(await store.createOrganization("Next", noon)).toBe(9);
    });
  });
}
