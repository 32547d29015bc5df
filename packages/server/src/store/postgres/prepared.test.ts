import { Client } from "pg";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { findCaller } from "../sql/accounts.ts";
import { insertRun } from "../sql/insert-run.ts";
import { NameTaken } from "../store.ts";
import { newRun, populated, score, start } from "../suite/fixtures.ts";
import { databaseOn, openPostgresStore } from "./open.ts";
import { createPool } from "./pool.ts";
import { emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

/** A database with people, and one connection to it. */
async function connected() {
  const url = await emptyDatabase();
  const people = await populated(() => openPostgresStore({ url }));
  const pool = createPool({ url, application: "test", connections: 1 });
  onTestFinished(() => pool.end());
  return { ...people, url, pool, db: databaseOn(pool, "here") };
}

describe.skipIf(noPostgres)(`what every request asks${skipped}`, () => {
  test("is prepared once by each connection, and planned no more after a few times", async () => {
    const { pool, db } = await connected();
    for (let times = 0; times < 20; times += 1) await findCaller(db, "hash of ana");
    const { rows } = await pool.query("select generic_plans, custom_plans from pg_prepared_statements");
    expect(rows).toEqual([{ generic_plans: 15, custom_plans: 5 }]);
  });

  test("goes on while a newer version adds to the tables", async () => {
    const { url, db, ana } = await connected();
    await findCaller(db, "hash of ana");
    await execute(url, "alter table account add column next text; create index on api_key (hash, user_id)");
    expect(await findCaller(db, "hash of ana")).toMatchObject({ user_id: ana.user_id });
  });
});

describe.skipIf(noPostgres)(`a small run that comes with its results${skipped}`, () => {
  test("takes one way to the database and back, however many results it has", async () => {
    const { db, ana } = await connected();
    const results = [0, 1, 2, 3].map((record_index) => score({ record_index }));
    const run = newRun(ana, "one", { results, names_its_moment: true, billed: false });
    // The connection is made, and has its settings.
    await findCaller(db, "hash of ana");
    const asked = vi.spyOn(Client.prototype, "query");
    onTestFinished(() => asked.mockRestore());
    const { evaluation_ids } = await insertRun(db, run);
    expect(evaluation_ids).toHaveLength(4);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test("is refused a name that a user chose, if a run that an earlier version let in has it", async () => {
    const { store, url, ana } = await connected();
    const run = newRun(ana, "One", { results: [score()] });
    await start(store, run);
    await execute(url, "update run set twin = 5");
    await expect(start(store, { ...run, alias: "One\u3000" })).rejects.toThrow(NameTaken);
  });
});
