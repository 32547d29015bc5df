import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openPostgresStore } from "../postgres/open.ts";
import { bareDatabase, emptyDatabase, execute } from "../postgres/testing/databases.ts";
import { noPostgres } from "../postgres/testing/embedded.ts";
import { lockClass } from "../postgres/words.ts";
import { openStore } from "../sqlite/open.ts";
import { all, claimAll, noon } from "../suite/fixtures.ts";
import { copyStore, type StoreLocation } from "./copy-store.ts";
import { change, dumpOf, fillFile, whileLocked } from "./testing/filled-file.ts";

const folder = mkdtempSync(join(tmpdir(), "aegis-copy-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const anotherFile = () => join(folder, `${++files}.db`);
const inFile = (file: string): StoreLocation => ({ name: `folder of ${file}`, file });
const inDatabase = (url: string): StoreLocation => ({ name: "the database", url });

type Options = Parameters<typeof copyStore>[2];

function watch(changes: Partial<Options> = {}): Options {
  const unheard = { onRows: () => {}, onStartOver: () => {} };
  return { signal: new AbortController().signal, clock: () => 0, ...unheard, ...changes };
}

const skipped = noPostgres ? ` (skipped: ${noPostgres})` : "";

describe.skipIf(noPostgres)(`a copy of a store${skipped}`, () => {
  it("has every value of every table, there and back, and the source stays as it is", async () => {
    const [file, back] = [anotherFile(), anotherFile()];
    await fillFile(file);
    const before = dumpOf(file);
    expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([]);
    const url = await bareDatabase();
    const there = await copyStore(inFile(file), inDatabase(url), watch());
    expect(dumpOf(file)).toEqual(before);
    expect(Object.fromEntries(there.map(({ table, rows }) => [table, rows]))).toEqual(
      Object.fromEntries(Object.entries(before).map(([table, rows]) => [table, rows.length])),
    );
    const again = await copyStore(inDatabase(url), inFile(back), watch());
    expect(dumpOf(back)).toEqual(freed(before));
    const differing = there.filter(({ checksum }, at) => again[at]?.checksum !== checksum);
    expect(differing.map(({ table }) => table)).toEqual(["upload", "chunk"]);
  });

  it("frees what processes held, and goes on with the ids where the source was", async () => {
    const [file, back] = [anotherFile(), anotherFile()];
    const lastId = await fillFile(file);
    const url = await bareDatabase();
    await copyStore(inFile(file), inDatabase(url), watch());
    const store = await openPostgresStore({ url, clock: () => Date.parse(noon) });
    expect(await claimAll(store)).toHaveLength(5);
    while (await store.sweep());
    expect(await execute(url, "select * from upload union all select id, 0, 0 from leftover")).toEqual([]);
    expect(await store.createOrganization("Next", noon)).toBe(lastId + 1);
    await store.close();
    await copyStore(inDatabase(url), inFile(back), watch());
    const returned = await openStore({ file: back, clock: () => 0 });
    onTestFinished(() => returned.close());
    expect(await returned.createOrganization("And next", noon)).toBe(lastId + 2);
    expect(await all(returned.recordsOfDataset(1))).toMatchObject([{ output: "row 0" }, {}, {}]);
  });

  it("is taken up where it was left, and cannot be opened before it is finished", async () => {
    const file = anotherFile();
    await fillFile(file, 2_500);
    const url = await bareDatabase();
    await leftHalfway(inFile(file), inDatabase(url));
    await expect(openPostgresStore({ url })).rejects.toThrow(
      /^aegis_\d+ in .*: The database is the unfinished copy of folder of .*\.db\. Run the command that copies it again, or discard this database\.$/,
    );
    const written = await execute(url, "select id, cast(xmin as text) as by from record order by id");
    expect(written.length).toBeGreaterThanOrEqual(1_000);
    expect(written.length).toBeLessThan(2_500);
    const onStartOver = vi.fn();
    await copyStore(inFile(file), inDatabase(url), watch({ onStartOver }));
    expect(onStartOver).not.toHaveBeenCalled();
    const now = await execute(url, "select id, cast(xmin as text) as by from record order by id");
    expect(now.slice(0, written.length)).toEqual(written);
    expect(await backFrom(url)).toEqual(freed(dumpOf(file)));
  });

  it("is taken up in a file, too", async () => {
    const [file, back] = [anotherFile(), anotherFile()];
    await fillFile(file, 2_500);
    const url = await bareDatabase();
    await copyStore(inFile(file), inDatabase(url), watch());
    await leftHalfway(inDatabase(url), inFile(back));
    await expect(openStore({ file: back, clock: () => 0 })).rejects.toThrow(
      `${back}: The database is the unfinished copy of the database. Run`,
    );
    const half = dumpOf(back).record?.length;
    expect(half).toBeGreaterThanOrEqual(1_000);
    expect(half).toBeLessThan(2_500);
    await copyStore(inDatabase(url), inFile(back), watch());
    expect(dumpOf(back)).toEqual(freed(dumpOf(file)));
  });

  it("is made from the start if the source has changed since", async () => {
    const file = anotherFile();
    await fillFile(file, 2_500);
    const url = await bareDatabase();
    await leftHalfway(inFile(file), inDatabase(url));
    change(file, "update record set output = 'changed' where id = 1; delete from record where id = 2");
    const onStartOver = vi.fn();
    await copyStore(inFile(file), inDatabase(url), watch({ onStartOver }));
    expect(onStartOver).toHaveBeenCalledTimes(1);
    expect(await backFrom(url)).toEqual(freed(dumpOf(file)));
  });

  it("is refused if a table differs in the end, and cannot be opened; then it is made from the start", async () => {
    const file = anotherFile();
    await fillFile(file);
    const url = await emptyDatabase();
    await execute(
      url,
      `create function spoil() returns trigger language plpgsql as
        $$ begin new.explanation := 'spoilt'; return new; end $$;
      create trigger spoil before insert on evaluation for each row execute function spoil()`,
    );
    await expect(copyStore(inFile(file), inDatabase(url), watch())).rejects.toThrow(
      /^The table evaluation differs: the source has 3 rows with the checksum \w{16}, the copy 3 rows with the checksum \w{16}\.$/,
    );
    await expect(openPostgresStore({ url })).rejects.toThrow("unfinished copy");
    await execute(url, "drop trigger spoil on evaluation");
    const onStartOver = vi.fn();
    await copyStore(inFile(file), inDatabase(url), watch({ onStartOver }));
    expect(onStartOver).toHaveBeenCalledTimes(1);
    await (await openPostgresStore({ url })).close();
  });

  it("is refused by a target with data of its own, which stays as it is", async () => {
    const [file, other] = [anotherFile(), anotherFile()];
    await fillFile(file);
    const url = await emptyDatabase();
    await execute(
      url,
      "insert into organization (name, created_at, updated_at) values ('Acme', 'now', 'now')",
    );
    await expect(copyStore(inFile(file), inDatabase(url), watch())).rejects.toThrow(
      /^aegis_\d+ in .*: The database has data of its own\. Choose another database\.$/,
    );
    expect(await execute(url, "select name from organization")).toEqual([{ name: "Acme" }]);
    await (await openPostgresStore({ url })).close();
    await fillFile(other);
    const before = dumpOf(other);
    await expect(copyStore(inDatabase(url), inFile(other), watch())).rejects.toThrow(
      `${other}: The database has data of its own. Choose another data folder.`,
    );
    expect(dumpOf(other)).toEqual(before);
  });

  it("is refused while a server is connected, and that server's database stays as it is", async () => {
    const [file, back] = [anotherFile(), anotherFile()];
    await fillFile(file);
    const url = await emptyDatabase();
    const store = await openPostgresStore({ url, application: "aegis-server worker" });
    const inUse =
      /^The database aegis_\d+ in .*: It is in use by aegis-server worker\. Stop all servers, workers and commands on it\.$/;
    await expect(copyStore(inFile(file), inDatabase(url), watch())).rejects.toThrow(inUse);
    await expect(copyStore(inDatabase(url), inFile(back), watch())).rejects.toThrow(inUse);
    await store.close();
    await (await openPostgresStore({ url })).close();
  });

  it("keeps everybody from writing to the source meanwhile", async () => {
    const file = anotherFile();
    await fillFile(file);
    const store = await openStore({ file, clock: () => 0 });
    onTestFinished(() => store.close());
    let late: Promise<unknown> | undefined;
    const onRows = () => {
      late ??= store.createUser("late@acme.com");
    };
    const before = dumpOf(file).account;
    let there: unknown;
    const onCompared = () => {
      there = dumpOf(file).account;
    };
    await copyStore(inFile(file), inDatabase(await bareDatabase()), watch({ onRows, onCompared }));
    expect(there).toEqual(before);
    // It waited.
    await late;
  });

  it("keeps everybody from writing to a source in PostgreSQL, too", async () => {
    const [file, back] = [anotherFile(), anotherFile()];
    await fillFile(file);
    const url = await bareDatabase();
    await copyStore(inFile(file), inDatabase(url), watch());
    let written: Promise<string> | undefined;
    const onRows = () => {
      written ??= whileLocked(back, () =>
        execute(url, "set lock_timeout = '100ms'; update account set balance = 0").then(
          () => "written",
          String,
        ),
      );
    };
    await copyStore(inDatabase(url), inFile(back), watch({ onRows }));
    expect(await written).toMatch(/lock timeout/);
  });

  it("is refused while another is made in the same database", async () => {
    const file = anotherFile();
    await fillFile(file);
    const url = await bareDatabase();
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query(`select pg_advisory_lock(${lockClass}, 16)`);
    await expect(copyStore(inFile(file), inDatabase(url), watch())).rejects.toThrow(
      /^The database aegis_\d+ in .*: Another command is copying to it\. Let it finish\.$/,
    );
    await other.end();
    await copyStore(inFile(file), inDatabase(url), watch());
  });

  it.each([
    [
      "a newer version wrote",
      "insert into kysely_migration values ('9999-newer', 'now')",
      "A newer version of the server wrote this database. Start that version, or a newer one.",
    ],
    [
      "a newer version has added to",
      `insert into kysely_migration values ('9999-newer', 'now');
      insert into migration_need values ('9999-newer', '0020-note-needs')`,
      "A newer version of the server has added to this database. Copy it with that version.",
    ],
    [
      "an older version wrote",
      "delete from kysely_migration where name > '0002'",
      "The database is empty, or an older version of the server wrote it. Bring it up to date with aegis-server users list, then copy it.",
    ],
  ])("is not made of a database that %s", async (_, text, message) => {
    const file = anotherFile();
    await fillFile(file);
    change(file, text);
    const url = await bareDatabase();
    await expect(copyStore(inFile(file), inDatabase(url), watch())).rejects.toThrow(`${file}: ${message}`);
    await copyStoreIsUntouched(url);
    const source = await emptyDatabase();
    await execute(source, text);
    await expect(copyStore(inDatabase(source), inFile(anotherFile()), watch())).rejects.toThrow(message);
  });

  it("is not made into a database of a newer version or of another program", async () => {
    const file = anotherFile();
    await fillFile(file);
    const newer = await emptyDatabase();
    await execute(newer, "insert into kysely_migration values ('9999-newer', 'now')");
    await expect(copyStore(inFile(file), inDatabase(newer), watch())).rejects.toThrow("A newer version");
    const foreign = await bareDatabase();
    await execute(foreign, "create table cat (name text)");
    await expect(copyStore(inFile(file), inDatabase(foreign), watch())).rejects.toThrow(
      "belongs to another program. Choose another database.",
    );
  });
});

/** What a copy is at the end: nobody holds anything. */
function freed(dump: ReturnType<typeof dumpOf>): ReturnType<typeof dumpOf> {
  const free = { worker: null, free_at: 0 };
  return {
    ...dump,
    upload: dump.upload?.map((row) => Object.assign({}, row, { leased_until: 0 })) ?? [],
    chunk: dump.chunk?.map((row) => Object.assign({}, row, isHeld(row) ? free : {})) ?? [],
  };
}

function isHeld(chunk: unknown): boolean {
  return typeof chunk === "object" && chunk !== null && "worker" in chunk && chunk.worker !== null;
}

/** Stops a copy in the middle of a table. */
async function leftHalfway(from: StoreLocation, to: StoreLocation): Promise<void> {
  const stop = new AbortController();
  const onRows = (_: string, rows: number) => {
    if (rows > 1_000) stop.abort(new Error("It was stopped."));
  };
  await expect(copyStore(from, to, watch({ signal: stop.signal, onRows }))).rejects.toThrow(
    "It was stopped.",
  );
}

async function backFrom(url: string): Promise<ReturnType<typeof dumpOf>> {
  const file = anotherFile();
  await copyStore(inDatabase(url), inFile(file), watch());
  return dumpOf(file);
}

async function copyStoreIsUntouched(url: string): Promise<void> {
  expect(
    await execute(url, "select tablename from pg_tables where schemaname = 'public' order by tablename"),
  ).toEqual([]);
}
