import { describe, expect, it } from "vitest";
import type { Viewer } from "../../domain/entities.ts";
import type { Shared, Store } from "../store.ts";
import { all, newRun, noon, type Open, populated, start, upload } from "./fixtures.ts";

export function listsSuite(open: Open): void {
  describe("lists", () => {
    it.each<[who: "ana" | "ben" | "eve", shared: Shared, names: readonly string[]]>([
      ["ana", false, ["of ana, shared", "of ana"]],
      ["ana", true, ["of nobody", "of ben, shared"]],
      ["ana", null, ["of nobody", "of ben, shared", "of ana, shared", "of ana"]],
      ["ben", null, ["of nobody", "of ben, shared", "of ben", "of ana, shared"]],
      ["eve", null, ["of eve"]],
      ["eve", true, []],
    ])("%s sees with shared = %s: %j", async (who, shared, names) => {
      const { store, ...people } = await populated(open);
      await seedLists(store, people);
      const { total_items, items } = await datasets(store, people[who], { shared });
      expect([total_items, items]).toEqual([names.length, names]);
      expect((await all(store.selectDatasetNames(people[who], shared))).map(({ name }) => name)).toEqual(
        names,
      );
      const collections = await store.selectDataCollections(people[who], { page: 1, page_size: 10, shared });
      expect(collections.total_items).toBe(names.length);
      expect((await all(collections.items)).map(({ name }) => name)).toEqual(names);
    });

    it("pages follow each other without a gap, and a page past the end is empty", async () => {
      const { store, ...people } = await populated(open);
      await seedLists(store, people);
      const pages = [1, 2, 3, 9].map((page) => datasets(store, people.ana, { page, page_size: 3 }));
      expect(await Promise.all(pages)).toEqual([
        { total_items: 4, items: ["of nobody", "of ben, shared", "of ana, shared"] },
        { total_items: 4, items: ["of ana"] },
        { total_items: 4, items: [] },
        { total_items: 4, items: [] },
      ]);
    });

    it("the newest come first: by time, then by id", async () => {
      const { store, ana } = await populated(open);
      const times = ["2026-04-01T12:00:01Z", "2026-04-01T12:00:00Z", "2026-04-01T12:00:01Z"];
      for (const [index, created_at] of times.entries()) await upload(store, ana, `${index}`, { created_at });
      expect((await datasets(store, ana)).items).toEqual(["2", "0", "1"]);
    });

    it("a page of thousands is read in batches and leaves out what is deleted meanwhile", async () => {
      const { store, ana } = await populated(open);
      const placed = { user_id: ana.user_id, org_id: null, author_id: ana.user_id, created_at: noon };
      const ids = await store.transaction(async (t) => {
        const made: number[] = [];
        for (let n = 0; n < 1_200; n++) made.push(await t.insertDataCollection({ ...placed, name: `${n}` }));
        return made;
      });
      const { total_items, items } = await store.selectDataCollections(ana, {
        page: 1,
        page_size: 10_000,
        shared: null,
      });
      expect(total_items).toBe(1_200);
      const seen: number[] = [];
      for await (const batch of items) {
        if (seen.length === 0) await store.transaction((t) => t.removeDataCollection(ids[0] ?? 0));
        seen.push(...batch.map(({ id }) => id));
      }
      expect(seen).toEqual(ids.slice(1).toReversed());
    });

    it.each<[search: string, names: readonly string[]]>([
      ["ÖL", ["Ölpreis"]],
      ["straße", ["STRASSE 5"]],
      ["strasse", ["STRASSE 5"]],
      ["50%", ["50% off"]],
      ["_", ["under_score"]],
      ["\\", ["back\\slash"]],
      ["ИЮНЬ", ["июнь"]],
      ["οδος", ["ΟΔΟΣΑ"]],
      ["cafe\u0301", ["Café"]],
      ["ca\u200bfé", ["Café"]],
      ["invisible", ["in\u200bvisible"]],
      [" off\u00a0", ["500 off", "50% off"]],
      ["500  off", ["500 off"]],
      ["\u0000", []],
      ["off\u0000", []],
      ["nothing", []],
    ])(
      "a search for %j ignores what nobody sees, takes the rest literally, and finds %j",
      async (search, names) => {
        const { store, ana } = await populated(open);
        for (const name of [
          "Ölpreis",
          "STRASSE 5",
          "50% off",
          "500 off",
          "under_score",
          "back\\slash",
          "июнь",
          "ΟΔΟΣΑ",
          "Café",
          "in\u200bvisible",
        ])
          await upload(store, ana, name);
        expect(await datasets(store, ana, { search })).toEqual({ total_items: names.length, items: names });
      },
    );

    it("a list has datasets of one type, and the list of names only custom ones", async () => {
      const { store, ana } = await populated(open);
      await upload(store, ana, "custom");
      await upload(store, ana, "proprietary", { dataset_type_id: 2 });
      expect((await datasets(store, ana, { dataset_type_id: 2 })).items).toEqual(["proprietary"]);
      expect((await all(store.selectDatasetNames(ana, null))).map(({ name }) => name)).toEqual(["custom"]);
    });

    it("a collection shows each viewer only the datasets and runs that the viewer can see", async () => {
      const { store, ana, ben, eve } = await populated(open);
      const org_id = ana.org_id;
      const placed = { user_id: ana.user_id, org_id, author_id: ana.user_id, created_at: noon };
      const data_collection_id = await store.transaction((t) =>
        t.insertDataCollection({ ...placed, name: "Set" }),
      );
      await upload(store, ana, "shared", { data_collection_id, org_id });
      await upload(store, ana, "private", { data_collection_id });
      await start(store, newRun(ana, "private", { data_collection_id }));
      await start(store, newRun(ben, "shared", { data_collection_id, org_id }));
      const seenBy = async (viewer: Viewer) => [
        (await all(store.datasetsOfCollection(data_collection_id, viewer))).map(({ name }) => name),
        (await all(store.runsOfCollection(data_collection_id, viewer))).map(({ alias }) => alias),
      ];
      expect(await seenBy(ana)).toEqual([
        ["private", "shared"],
        ["shared", "private"],
      ]);
      expect(await seenBy(ben)).toEqual([["shared"], ["shared"]]);
      expect(await seenBy(eve)).toEqual([[], []]);
      expect((await store.findDataCollectionByName(ben, "Set", null))?.id).toBe(data_collection_id);
      expect(await store.findDataCollectionByName(eve, "Set", null)).toBeUndefined();
    });

    it("the latest run of a dataset is the newest visible one that was started through the API", async () => {
      const { store, ana, ben, eve } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 4, org_id: ana.org_id });
      const own = await start(store, newRun(ana, "own", { dataset_id }));
      const shared = await start(store, newRun(ben, "shared", { dataset_id, org_id: ana.org_id }));
      await start(store, newRun(ben, "web", { dataset_id, org_id: ana.org_id, run_source_id: 2 }));
      const hidden = await start(store, newRun(ben, "hidden", { dataset_id }));
      const latest = async (viewer: Viewer) => (await store.latestRunOfDataset(dataset_id, viewer))?.id;
      expect([await latest(ana), await latest(ben), await latest(eve)]).toEqual([shared, hidden, undefined]);
      expect((await all(store.runsOfDataset(dataset_id, ana.user_id))).map(({ id }) => id)).toEqual([own]);
    });

    it("the rules of sharing see and move everything, whoever owns it", async () => {
      const { store, ana, ben } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 4 });
      const run = await start(store, newRun(ben, "of ben", { dataset_id }));
      const org_id = ana.org_id;
      await store.transaction((t) =>
        t.move(
          [
            { kind: "dataset", ids: [dataset_id], org_id },
            { kind: "run", ids: [run], org_id },
          ],
          noon,
        ),
      );
      expect(await store.sharingOfDatasets([dataset_id])).toMatchObject([{ id: dataset_id, org_id }]);
      const runs = await store.sharingOfRuns({ dataset_ids: [dataset_id], collection_id: null });
      expect(runs).toEqual([{ id: run, user_id: ben.user_id, org_id, data_collection_id: null, dataset_id }]);
      const placed = { user_id: ben.user_id, org_id: null, author_id: ben.user_id, created_at: noon };
      const collection_id = await store.transaction((t) =>
        t.insertDataCollection({ ...placed, name: "Set" }),
      );
      const other = await start(store, newRun(ana, "of ana"));
      const data_collection_id = collection_id;
      await store.transaction((t) =>
        t.move(
          [
            { kind: "run", ids: [other], data_collection_id },
            { kind: "dataset", ids: [dataset_id], data_collection_id },
          ],
          noon,
        ),
      );
      const both = await store.sharingOfRuns({ dataset_ids: [dataset_id], collection_id });
      expect(both.map(({ id }) => id)).toEqual([run, other]);
      expect((await store.sharingInCollection(collection_id)).map(({ id }) => id)).toEqual([dataset_id]);
    });
  });
}

/**
 * A private and a shared dataset of two people, one of a third, and one of the organization's own; and as
 * many collections.
 */
async function seedLists(
  store: Store,
  { ana, ben, eve }: Record<"ana" | "ben" | "eve", Viewer>,
): Promise<void> {
  const owners: readonly (readonly [name: string, Viewer])[] = [
    ["of ana", { ...ana, org_id: null }],
    ["of ana, shared", ana],
    ["of ben", { ...ben, org_id: null }],
    ["of ben, shared", ben],
    ["of eve", eve],
  ];
  const create = async (name: string, user_id: number | null, org_id: number | null) => {
    await upload(store, ana, name, { user_id, org_id });
    const collection = { name, user_id, org_id, author_id: ana.user_id, created_at: noon };
    await store.transaction((t) => t.insertDataCollection(collection));
  };
  for (const [name, { user_id, org_id }] of owners) await create(name, user_id, org_id);
  await create("of nobody", null, ana.org_id);
}

async function datasets(
  store: Store,
  viewer: Viewer,
  filter: Partial<Parameters<Store["selectDatasets"]>[1]> = {},
): Promise<{ total_items: number; items: readonly string[] }> {
  const asked = { page: 1, page_size: 10, shared: null, dataset_type_id: 1, search: null, ...filter };
  const { total_items, items } = await store.selectDatasets(viewer, asked);
  return { total_items, items: (await all(items)).map(({ name }) => name) };
}
