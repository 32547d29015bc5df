import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { MigrationProvider } from "kysely/migration";
import { describe, expect, it, onTestFinished } from "vitest";
import { openPostgresStore } from "../postgres/open.ts";
import { createPool } from "../postgres/pool.ts";
import { postgresDialect } from "../postgres/postgres-dialect.ts";
import { emptyDatabase } from "../postgres/testing/databases.ts";
import { noPostgres } from "../postgres/testing/embedded.ts";
import { openStore } from "../sqlite/open.ts";
import { sqliteDialect } from "../sqlite/sqlite-dialect.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { finishAllWork, newRun, noon, populated, runOf, start } from "../suite/fixtures.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { migrationsOf, steps } from "./migrations.ts";

const clock = () => Date.parse(noon);
const [latest = ""] = Object.keys(steps).slice(-1);

/** The migrations of a version to come. */
function laterWith(name: string, needs: string | undefined): MigrationProvider {
  const up = (db: Kysely<unknown>) =>
    db.schema
      .alterTable("run")
      .addColumn(`of_${name.replaceAll("-", "_")}`, "text", (column) => column.notNull().defaultTo(""))
      .execute();
  return migrationsOf({ ...steps, [name]: needs === undefined ? up : { up, needs } });
}

/** A database: how this version opens it, and how a newer one reaches it. */
type Place = { readonly open: () => Promise<Store>; readonly reach: () => Database };

async function inSqlite(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "aegis-newer-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "aegis.db");
  const reach = () => {
    const database = new DatabaseSync(file);
    onTestFinished(() => database.close());
    const db: Database = new Kysely({ dialect: sqliteDialect(database, file) });
    return db;
  };
  return { open: () => openStore({ file, clock }), reach };
}

async function inPostgres(): Promise<Place> {
  const url = await emptyDatabase();
  const reach = () => {
    const pool = createPool({ url, application: "newer", connections: 2 });
    onTestFinished(() => pool.end());
    const db: Database = new Kysely({ dialect: postgresDialect(pool, "newer") });
    return db;
  };
  return { open: () => openPostgresStore({ url, clock }), reach };
}

describe.each([
  { name: "SQLite", make: inSqlite, skipped: null },
  { name: "PostgreSQL", make: inPostgres, skipped: noPostgres },
])("a newer version on $name", ({ make, skipped }) => {
  const those = it.skipIf(skipped);

  those("may add what this one can live with: it goes on, and may be started again", async () => {
    const { open, reach } = await make();
    const { store, ana } = await populated(open);
    const run = await start(store, newRun(ana, "before"));
    await migrate(reach(), laterWith("9998-later", latest));
    await finishAllWork(store);
    expect(await runOf(store, run)).toMatchObject({ result: 100 });
    await store.ping();
    const again = await open();
    onTestFinished(() => again.close());
    await again.ping();
    const second = await start(again, newRun(ana, "after"));
    await finishAllWork(again);
    expect(await runOf(again, second)).toMatchObject({ result: 100 });
  });

  those.each([
    ["does not say so", undefined],
    ["needs one of its own", "9997-unknown"],
  ])("is refused by this one if it changes something and %s", async (_, needs) => {
    const { open, reach } = await make();
    await (await open()).close();
    await migrate(reach(), laterWith("9998-later", needs));
    const error = await open().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(String(error)).toMatch(/A newer version of the server wrote this database\. Start that version/);
  });
});

it.skipIf(noPostgres)(
  "a process is not ready any more if a newer version changes what it cannot live with",
  async () => {
    const { open, reach } = await inPostgres();
    const store = await open();
    onTestFinished(() => store.close());
    await migrate(reach(), laterWith("9998-later", undefined));
    await expect(store.ping()).rejects.toThrow(/A newer version/);
  },
);

it("every migration that earlier versions can live with names one before it, since the table of needs", () => {
  const names = Object.keys(steps);
  expect(names).toEqual(names.toSorted());
  for (const [at, step] of Object.values(steps).entries()) {
    if (typeof step === "function") continue;
    expect(names.slice(names.indexOf("0020-note-needs"), at)).toContain(step.needs);
  }
});
