import { Kysely } from "kysely";
import { Client } from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import type { Database } from "../sql/database.ts";
import { lockFoundWork } from "../sql/locks.ts";
import type { Store } from "../store.ts";
import { claimAll, newRun, populated, start, texts } from "../suite/fixtures.ts";
import { openPostgresStore } from "./open.ts";
import { createPool } from "./pool.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

describe.skipIf(noPostgres)(`locks of PostgreSQL${noPostgres ? ` (skipped: ${noPostgres})` : ""}`, () => {
  it("a run that ended and was begun again since it was found is not claimed as it was found", async () => {
    const url = await emptyDatabase();
    const { store, ana } = await populated(() => openPostgresStore({ url }));
    const pool = createPool({ url, application: "locks", connections: 1 });
    onTestFinished(() => pool.end());
    const db: Database = new Kysely({ dialect: postgresDialect(pool, "locks") });
    const run_id = await start(store, newRun(ana, "one", { rows: [texts("a")], row_count: 1 }));
    const found = { run_id, next_row: 0, replaced_before: null };
    const isThere = async (changes: { readonly next_row?: number; readonly replaced_before?: number } = {}) =>
      (await lockFoundWork(db, [{ ...found, ...changes }])).has(run_id);
    expect(await isThere()).toBe(true);
    expect(await isThere({ replaced_before: 0 })).toBe(false);
    expect(await isThere({ next_row: 1 })).toBe(false);
    await store.transaction((transaction) => transaction.cancelRun(run_id, "2026-04-01T12:00:00Z"));
    expect(await isThere()).toBe(false);
  });

  it.each([
    ["renewed", (store: Store, ids: readonly number[]) => store.renew("worker", 2, ids)],
    ["given back", (store: Store) => store.release("worker")],
  ])("chunks that are %s are locked by their ids, as by whoever ends their runs", async (_, change) => {
    const url = await emptyDatabase();
    await execute(url, readInPlace);
    const { store, ana } = await populated(() => openPostgresStore({ url }));
    await start(store, newRun(ana, "one"));
    const [first = 0, second = 0, ...others] = (await claimAll(store)).map(({ id }) => id);
    expect(others).toEqual([]);
    // In the table it comes after the other from now on.
    await execute(url, `update chunk set tries = tries where id = ${first}`);
    const holder = new Client({ connectionString: url });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query(`begin; select from chunk where id = ${first} for update`);
    const changed = change(store, [second, first]);
    const waiting = "select from pg_stat_activity where wait_event_type = 'Lock'";
    await eventually(async () => expect(await execute(url, waiting)).toHaveLength(1));
    const free = await execute(url, "select id::int from chunk for update skip locked");
    expect(free).toEqual([{ id: second }]);
    await holder.query("rollback");
    await changed;
  });
});

/** Rows come as they lie in a table, not as an index has them. */
const readInPlace = `do $$ begin
  execute format('alter database %I set enable_indexscan = off', current_database());
  execute format('alter database %I set enable_bitmapscan = off', current_database());
end $$`;
