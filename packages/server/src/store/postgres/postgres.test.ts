import { world } from "@aegis/contract/world";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Store, StoreUnavailable } from "../store.ts";
import { all, noon, texts } from "../suite/fixtures.ts";
import { storeSuite } from "../suite.ts";
import { seedWorld } from "../world.ts";
import { openPostgresStore } from "./open.ts";
import { bareDatabase, emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

const still = () => Date.parse(noon);

describe.skipIf(noPostgres)(`PostgreSQL${noPostgres ? ` (skipped: ${noPostgres})` : ""}`, () => {
  storeSuite("the store", async (clock = still) => openPostgresStore({ url: await emptyDatabase(), clock }));

  it("begins with the world of the examples", async () => {
    const store = await opened(await emptyDatabase());
    await seedWorld(store, world, { balance: 100 });
    for (const id of Object.keys(world.runs))
      expect(await store.findRun(Number(id))).toMatchObject({ alias: world.runs[id]?.alias });
    expect(await all(store.evaluationsWithRecords(991))).toHaveLength(4);
    expect(await store.beginUpload()).toBe(45);
  });

  it("keeps U+0000 in texts and names, cuts and finds them", async () => {
    const store = await opened(await emptyDatabase());
    const { id: user } = await store.createUser("ana\u0000@acme.com");
    expect(await store.findUserByEmail("ana\u0000@acme.com")).toMatchObject({ id: user });
    const id = await store.beginUpload();
    const output = "a\u0000b\u0001c".repeat(100);
    await store.addRecords(id, user, [texts(output)], noon);
    expect(await all(store.recordsOfDataset(id))).toMatchObject([{ output }]);
  });

  it("compares all its texts byte by byte, whatever order the database has", async () => {
    const url = await emptyDatabase();
    const texts = `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text'`;
    expect(await execute(url, texts)).not.toEqual([]);
    expect(await execute(url, `${texts} and collation_name is distinct from 'C'`)).toEqual([]);
  });

  it("is migrated once by processes that open it at the same moment", async () => {
    const url = await bareDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => opened(url)));
    const ids = await Promise.all(stores.map((store) => store.beginUpload()));
    expect(new Set(ids).size).toBe(4);
  });

  it("refuses a database of another program", async () => {
    const url = await bareDatabase();
    await execute(url, "create table cat (name text)");
    await refused(url, /belongs to another program\. Choose another database\.$/);
  });

  it("refuses a database that a newer version wrote", async () => {
    const url = await emptyDatabase();
    await execute(url, "insert into kysely_migration values ('9999-newer', 'now')");
    await refused(url, /A newer version of the server wrote this database/);
  });

  it("refuses a database that keeps texts in another encoding", async () => {
    const url = new URL((await bareDatabase()).replace("@/", "@x/"));
    await execute(
      url.href.replace("@x/", "@/"),
      "create database latin template template0 encoding 'LATIN1' locale 'C' locale_provider libc",
    );
    url.pathname = "/latin";
    await refused(
      url.href.replace("@x/", "@/"),
      /keeps texts in LATIN1\. Create it with the encoding UTF8\.$/,
    );
  });

  it.each([
    ["postgres://ana:secret@127.0.0.1:1/aegis", /aegis at 127\.0\.0\.1:1: It cannot be reached/],
    ["postgres://ana:secret@nowhere.invalid/aegis", /aegis at nowhere\.invalid:5432: It cannot be reached/],
    ["postgres://ana:secret@host:port/aegis", /The address of the database cannot be read/],
  ])("says in one line that it cannot be reached, without the password: %s", refused);

  it("says that it does not exist", async () => {
    const url = await emptyDatabase();
    await refused(url.replace(/aegis_\d+/, "nothing"), /nothing in .*: It does not exist/);
  });

  it("goes by its own time, whatever the clock of the host says", async () => {
    const store = await openPostgresStore({ url: await emptyDatabase() });
    onTestFinished(() => store.close());
    const before = Date.now();
    expect(store.clock()).toBeGreaterThanOrEqual(before - 1_000);
    expect(store.clock()).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  it("serves again after it has ended all connections", async () => {
    const url = await emptyDatabase();
    const store = await opened(url);
    await Promise.all([store.ping(), store.ping()]);
    await execute(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await expect.poll(() => store.ping().then(() => "served")).toBe("served");
  });
});

async function opened(url: string): Promise<Store> {
  const store = await openPostgresStore({ url, clock: still });
  onTestFinished(() => store.close());
  return store;
}

async function refused(url: string, line: RegExp): Promise<void> {
  const opening = openPostgresStore({ url, clock: still });
  await expect(opening).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(opening).rejects.toThrow(line);
  await expect(opening).rejects.not.toThrow(/secret|\n/);
}
