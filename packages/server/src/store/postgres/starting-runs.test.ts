import { describe, expect, it, onTestFinished } from "vitest";
import type { Caller } from "../../domain/entities.ts";
import { NameTaken, type NewRun, type Store } from "../store.ts";
import { defined, newRun, noon, populated, start, texts, upload } from "../suite/fixtures.ts";
import { openPostgresStore } from "./open.ts";
import { createPool } from "./pool.ts";
import { emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";
import { userLockClass } from "./words.ts";

/** Three stores on one database, and how often a transaction of any of them was undone and tried again. */
async function counted() {
  const url = await emptyDatabase();
  let undone = 0;
  const random = () => {
    undone += 1;
    return Math.random();
  };
  const open = () => openPostgresStore({ url, clock: () => Date.parse(noon), random });
  const people = await populated(open);
  const others = await Promise.all([open(), open()]);
  for (const store of others) onTestFinished(() => store.close());
  return { ...people, stores: [people.store, ...others], undone: () => undone };
}

/**
 * Starts a run as the operations do.
 *
 * @param most how many unfinished ones the user may have
 * @returns false if the user has that many already
 */
function startBeside(store: Store, who: Caller, draft: NewRun, most: number): Promise<boolean> {
  return store.transaction(
    async (transaction) => {
      if ((await transaction.countRunningRuns(who.user_id)) >= most) return false;
      if (draft.dataset_id !== null) await transaction.findDataset(draft.dataset_id);
      if (!draft.names_its_moment) await transaction.findRunByAlias(who.user_id, draft.alias, null);
      await transaction.insertRun(draft);
      return true;
    },
    { startsRunsOf: who.user_id, onlyAdds: draft.dataset_id === null },
  );
}

const rows = Array.from({ length: 20 }, (_, index) => texts(`row ${index}`));
const billed = { rows, row_count: rows.length, reserved: 10, names_its_moment: true };

describe.skipIf(noPostgres)(
  `runs that are started at the same moment${noPostgres ? ` (skipped: ${noPostgres})` : ""}`,
  () => {
    it.each<[what: string, changes: (dataset_id: number) => Partial<NewRun>]>([
      ["rows of their own", () => billed],
      ["rows of their own, by names that users chose", () => ({ ...billed, names_its_moment: false })],
      // Whose dataset it is, is read with their balance: who pays may be in the way of who looks.
      ["a dataset", (dataset_id) => ({ ...billed, dataset_id, rows: [], reserved: 0 })],
    ])("undo none of each other over %s, whoever starts them and where", async (_, changes) => {
      const { stores, store, ana, ben, eve, undone } = await counted();
      const draft = changes(await upload(store, ana, "Rows", { rows: rows.length }));
      const before = undone();
      const started = await Promise.all(
        Array.from({ length: 24 }, (_, at) => {
          const who = defined([ana, ben, eve][at % 3]);
          return startBeside(defined(stores[(at >> 2) % 3]), who, newRun(who, `run ${at}`, draft), 1_000);
        }),
      );
      expect(started).not.toContain(false);
      expect(undone() - before).toBe(0);
    });

    it("never exceed the number that a user may have", async () => {
      const { stores, ana, ben } = await counted();
      await start(defined(stores[0]), newRun(ben, "of another"));
      const started = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          startBeside(defined(stores[at % 3]), ana, newRun(ana, `run ${at}`), 5),
        ),
      );
      expect(started.filter(Boolean)).toHaveLength(5);
    });

    it("wait for each other on one connection, and not for ever", async () => {
      const url = await emptyDatabase();
      const clock = { now: 0 };
      const timers = { now: () => clock.now, sleep: async () => undefined };
      const { store, ana } = await populated(() => openPostgresStore({ url, connections: 2, timers }));
      const other = createPool({ url, application: "other", connections: 1 });
      onTestFinished(() => other.end());
      const lock = (what: string) =>
        other.query(`select pg_advisory_${what}(${userLockClass}, ${ana.user_id})`);
      await lock("lock");
      const starting = Array.from({ length: 4 }, (_, at) =>
        startBeside(store, ana, newRun(ana, `run ${at}`), 1_000),
      );
      await expect.poll(() => countWaiting(url)).toBe(1);
      expect(await store.findRun(1)).toBeUndefined();
      clock.now = 10_000;
      await lock("unlock");
      const [first, ...others] = await Promise.allSettled(starting);
      expect(first).toMatchObject({ status: "fulfilled" });
      for (const each of others)
        expect(each).toMatchObject({
          reason: expect.objectContaining({
            message: expect.stringContaining("Too many write to it at once"),
          }),
        });
    });

    it("take a name once", async () => {
      const { stores, ana } = await counted();
      const started = await Promise.allSettled(
        Array.from({ length: 6 }, (_, at) =>
          startBeside(defined(stores[at % 3]), ana, newRun(ana, "Same"), 1_000),
        ),
      );
      const refused = started.flatMap((each) => (each.status === "rejected" ? each.reason : []));
      expect(refused).toHaveLength(5);
      for (const reason of refused) expect(reason).toBeInstanceOf(NameTaken);
    });
  },
);

/** How many connections of the database wait for a lock. */
async function countWaiting(url: string): Promise<number> {
  const waiting = `select pid from pg_locks where not granted
    and database = (select oid from pg_database where datname = current_database())`;
  return (await execute(url, waiting)).length;
}
