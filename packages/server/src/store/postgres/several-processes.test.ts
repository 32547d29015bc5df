import { describe, expect, it, onTestFinished } from "vitest";
import type { Caller } from "../../domain/entities.ts";
import { type Chunk, NameTaken, type Store } from "../store.ts";
import {
  all,
  claimAll,
  claimOne,
  defined,
  dollar,
  fullScores,
  newRun,
  noon,
  populated,
  runOf,
  start,
  task,
  texts,
  upload,
} from "../suite/fixtures.ts";
import { openPostgresStore } from "./open.ts";
import { emptyDatabase } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

/** Stores on one database, each as a process of its own would have it, and who is in it. */
async function shared(clock = () => Date.parse(noon)) {
  const url = await emptyDatabase();
  const open = () => openPostgresStore({ url, clock });
  const people = await populated(open);
  const others = await Promise.all([1, 2, 3].map(open));
  for (const store of others) onTestFinished(() => store.close());
  return { ...people, stores: [people.store, ...others] };
}

const rows = Array.from({ length: 40 }, (_, index) => texts(`row ${index}`));
const manyRows = {
  rows,
  row_count: rows.length,
  tasks: [task({ to_index: rows.length })],
  reserved: 40 * 10,
};

/** Claims and saves until nothing is left. @returns the runs that it was told are finished */
async function work(store: Store, worker: string): Promise<readonly number[]> {
  const finished: number[] = [];
  for (;;) {
    const chunks = await store.claim(worker, 0, 1_000, { most: 3, mostOfUser: 9 });
    if (chunks.length === 0) return finished;
    const save = async (chunk: Chunk) => {
      const results = fullScores(chunk, { evaluation_cost: 3, reserved: 10 });
      const state = await store.save(chunk, worker, results, "done");
      return state === "finished" ? [chunk.run_id] : [];
    };
    finished.push(...(await Promise.all(chunks.map(save))).flat());
  }
}

describe.skipIf(noPostgres)(
  `processes on one PostgreSQL${noPostgres ? ` (skipped: ${noPostgres})` : ""}`,
  () => {
    it("score every row once, finish every run once, and charge what it cost", async () => {
      const { stores, ana, ben, eve } = await shared();
      const [store] = stores;
      const runs = await Promise.all(
        [ana, ben, eve].flatMap((who) =>
          ["one", "two"].map((alias, at) => start(defined(stores[at]), newRun(who, alias, manyRows))),
        ),
      );
      const finished = await Promise.all(stores.map((each, at) => work(each, `worker ${at}`)));
      expect(finished.flat().toSorted()).toEqual(runs.toSorted());
      for (const run of runs) {
        const evaluations = await all(defined(store).evaluationsOfRun(run));
        expect(evaluations.map(({ record_id }) => record_id)).toEqual([
          ...new Set(evaluations.map(({ record_id }) => record_id)),
        ]);
        expect(evaluations).toHaveLength(rows.length);
        expect(await runOf(defined(store), run)).toMatchObject({ result: 100, total_cost: 3 * rows.length });
      }
      for (const { user_id } of [ana, ben, eve]) {
        const balance = dollar - 2 * 3 * rows.length;
        expect(await defined(store).balance(user_id)).toBe(balance);
        const [latest] = await defined(store).balanceHistory(user_id, 1);
        expect(latest).toMatchObject({ status: "settled", balance_after: balance });
      }
    });

    it("claim no chunk twice, and as many of each user", async () => {
      const { stores, store, ana, ben } = await shared();
      for (const alias of ["one", "two", "three"]) await start(store, newRun(ana, alias, manyRows));
      await start(store, newRun(ben, "one", manyRows));
      const chunks = await Promise.all(
        Array.from({ length: 20 }, (_, at) => claimOne(defined(stores[at % 4]), `worker ${at}`, 0, 1_000)),
      );
      expect(new Set(chunks.map((chunk) => chunk?.id)).size).toBe(20);
      expect(chunks.filter((chunk) => chunk?.user_id === ben.user_id)).toHaveLength(10);
    });

    it.each<[what: string, take: (store: Store, who: Caller) => Promise<unknown>]>([
      ["alias of a run", (store, who) => start(store, newRun(who, "one"))],
      ["name of a dataset", (store, who) => upload(store, who, "Mine")],
      ["name of an organization", (store) => store.createOrganization("Next", noon)],
      ["address of a user", (store) => store.createUser("zoe@acme.com")],
      ["name of a collection", takeCollection],
    ])("give the %s that several take at the same moment to one", async (_, take) => {
      const { stores, ana } = await shared();
      const taken = await Promise.allSettled([...stores, ...stores].map((store) => take(store, ana)));
      expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const each of taken) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(NameTaken);
    });

    it("add up what is credited at the same moment as runs are paid for", async () => {
      const { stores, store, ana } = await shared();
      await start(store, newRun(ana, "one", manyRows));
      await Promise.all([
        ...stores.map((each, at) => work(each, `worker ${at}`)),
        ...stores.map((each) => each.credit(ana.user_id, 1_000)),
        ...stores.map((each, at) => start(each, newRun(ana, `run ${at}`, { reserved: 4 * 10 }))),
      ]);
      await work(store, "the last");
      expect(await store.balance(ana.user_id)).toBe(dollar - 3 * (rows.length + 4 * 4) + 4 * 1_000);
      const history = await store.balanceHistory(ana.user_id, 100);
      expect(history[0]?.balance_after).toBe(await store.balance(ana.user_id));
      expect(history.reduce((sum, { amount }) => sum + amount, 0)).toBe(await store.balance(ana.user_id));
    });

    it.each([
      ["cancelled", (store: Store, run: number) => store.transaction((t) => t.cancelRun(run, noon))],
      ["deleted", (store: Store, run: number) => store.transaction((t) => t.removeRun(run))],
    ])("count and charge what is saved of a run that is %s meanwhile, and no more", async (_, end) => {
      const { stores, store, ana } = await shared();
      const run = await start(store, newRun(ana, "one", manyRows));
      await Promise.all([
        ...stores.map((each, at) => work(each, `worker ${at}`)),
        end(defined(stores[3]), run),
      ]);
      expect(await claimAll(store)).toEqual([]);
      const ended = await store.findRun(run);
      const [entry] = await store.balanceHistory(ana.user_id, 1);
      expect(entry).toMatchObject({ run_id: run, status: "settled" });
      expect(await store.balance(ana.user_id)).toBe(dollar + (entry?.amount ?? 0));
      if (ended === undefined) return;
      const saved = await all(store.evaluationsOfRun(run));
      expect(ended).toMatchObject({ number_of_successes: saved.length, total_cost: 3 * saved.length });
      expect(entry?.amount).toBe(0 - 3 * saved.length);
    });

    it("leave alone what another holds when they start, and take it when its lease has ended", async () => {
      const clock = { now: Date.parse(noon) };
      const { stores, store, ana } = await shared(() => clock.now);
      const other = defined(stores[1]);
      await start(store, newRun(ana, "one"));
      const held = await claimAll(store);
      const id = await store.beginUpload();
      await store.addRecords(id, ana.user_id, [texts("a")], noon);
      await other.recover();
      while (await other.sweep());
      expect(await claimAll(other)).toEqual([]);
      expect(await all(store.recordsOfDataset(id))).toHaveLength(1);
      const later = await claimOne(other, "other", 1_000, 2_000);
      expect(held.map((chunk) => chunk.id)).toContain(later?.id);
      clock.now += 15 * 60_000;
      while (await other.sweep());
      expect(await all(store.recordsOfDataset(id))).toEqual([]);
      await expect(store.addRecords(id, ana.user_id, [texts("b")], noon)).rejects.toThrow("no upload");
    });
  },
);

/** As the operation does it: it looks first, since a collection may have the name of one in another place. */
async function takeCollection(store: Store, { user_id }: { readonly user_id: number }): Promise<void> {
  await store.transaction(async (t) => {
    const viewer = { user_id, org_id: null };
    if ((await t.findDataCollectionByName(viewer, "Set", null)) !== undefined) throw new NameTaken("Set");
    const placed = { user_id, org_id: null, author_id: user_id, created_at: noon };
    await t.insertDataCollection({ ...placed, name: "Set" });
  });
}
