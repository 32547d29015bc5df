import { Kysely } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../sql/database.ts";
import { lockFoundWork } from "../sql/locks.ts";
import { newRun, populated, start, texts } from "../suite/fixtures.ts";
import { openPostgresStore } from "./open.ts";
import { createPool } from "./pool.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { emptyDatabase } from "./testing/databases.ts";
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
});
