import { describe, expect, it } from "vitest";
import { NameTaken } from "../store.ts";
import { newRun, noon, type Open, populated, start, upload } from "./fixtures.ts";

const later = "2026-04-02T12:00:00Z";

/** Two names that count as the same, and as written by one who cannot see the difference. */
const equal: readonly (readonly [string, string])[] = [
  ["samename", "samename "],
  ["samename", "\u200bsame\u00adname"],
  ["café", "cafe\u0301"],
  ["two words", "two \u00a0words"],
];

export function namesSuite(open: Open): void {
  describe("names", () => {
    it.each(equal)(
      "%j and %j are one name of a dataset, which is kept as it was sent",
      async (name, other) => {
        const { store, ana, ben } = await populated(open);
        const id = await upload(store, ana, other);
        expect(await store.findDatasetByName(ana.user_id, name, null)).toMatchObject({ id, name: other });
        expect(await store.findDatasetByName(ana.user_id, name, id)).toBeUndefined();
        expect(await store.findDatasetByName(ben.user_id, name, null)).toBeUndefined();
        await expect(upload(store, ana, name)).rejects.toThrow(NameTaken);
        const third = await upload(store, ana, "third");
        await expect(store.transaction((t) => t.changeDataset(third, { name }, later))).rejects.toThrow(
          NameTaken,
        );
        await store.transaction((t) => t.changeDataset(id, { name }, later));
        expect(await store.findDataset(id)).toMatchObject({ name });
      },
    );

    it.each(equal)("%j and %j are one alias of a run, which is kept as it was sent", async (alias, other) => {
      const { store, ana, ben } = await populated(open);
      const id = await start(store, newRun(ana, other));
      expect(await store.findRunByAlias(ana.user_id, alias, null)).toMatchObject({ id, alias: other });
      expect(await store.findRunByAlias(ana.user_id, alias, id)).toBeUndefined();
      expect(await store.findRunByAlias(ben.user_id, alias, null)).toBeUndefined();
      expect(await store.countAliases(ana.user_id, other)).toBe(1);
      await expect(start(store, newRun(ana, alias))).rejects.toThrow(NameTaken);
      const third = await start(store, newRun(ana, "third"));
      await expect(store.transaction((t) => t.changeRun(third, { alias }, later))).rejects.toThrow(NameTaken);
      await store.transaction((t) => t.changeRun(id, { alias }, later));
      expect(await store.findRun(id)).toMatchObject({ alias });
    });

    it.each(equal)(
      "a collection named %j is found as %j, also when it was renamed to it",
      async (name, other) => {
        const { store, ana } = await populated(open);
        const placed = { user_id: ana.user_id, org_id: null, author_id: ana.user_id, created_at: noon };
        const id = await store.transaction((t) => t.insertDataCollection({ ...placed, name: other }));
        expect(await store.findDataCollectionByName(ana, name, null)).toMatchObject({ id, name: other });
        await store.transaction((t) => t.changeDataCollection(id, { name: "Set" }, later));
        expect(await store.findDataCollectionByName(ana, name, null)).toBeUndefined();
        await store.transaction((t) => t.changeDataCollection(id, { name: other }, later));
        expect(await store.findDataCollectionByName(ana, name, null)).toMatchObject({ id });
      },
    );

    it("case counts", async () => {
      const { store, ana } = await populated(open);
      await upload(store, ana, "ds");
      await upload(store, ana, "DS");
      await start(store, newRun(ana, "ds"));
      await start(store, newRun(ana, "DS"));
      expect(await store.findRunByAlias(ana.user_id, "Ds", null)).toBeUndefined();
    });

    it("a name is free again when what had it is renamed or deleted", async () => {
      const { store, ana } = await populated(open);
      const [renamed, removed] = [await upload(store, ana, "one "), await start(store, newRun(ana, "one "))];
      await store.transaction(async (t) => {
        await t.changeDataset(renamed, { name: "two" }, later);
        await t.removeRun(removed);
      });
      await upload(store, ana, "one");
      await start(store, newRun(ana, "one"));
    });
  });
}
