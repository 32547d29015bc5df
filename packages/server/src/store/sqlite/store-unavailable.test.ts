import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertRecords } from "../sql/records.ts";
import type { Store } from "../store.ts";
import { StoreFull, StoreUnavailable } from "../store.ts";
import { all, noon, texts } from "../suite/fixtures.ts";
import { openConnections } from "./connections.ts";
import { openStore } from "./open.ts";

const tried = spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], {
  encoding: "utf8",
});
const noMount = tried.status === 0 ? null : `this user cannot mount: ${tried.error ?? tried.stderr}`;

describe("a database that cannot be used", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aegis-unavailable-"));
    file = join(folder, "aegis.db");
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const open = () => openStore({ file, clock: () => 0 });

  it.each<[what: string, prepare: (file: string) => void, line: RegExp]>([
    [
      "a text",
      (path) => writeFileSync(path, "Not a database. ".repeat(100)),
      /is not a database\. Choose another/,
    ],
    [
      "a database of another program",
      (path) => execute(path, "create table cat (name)"),
      /belongs to another program/,
    ],
    ["a folder", (path) => mkdirSync(path), /cannot be opened\. Check that/],
    [
      "a file that was emptied",
      (path) => writeFileSync(path, ""),
      /is empty, although there was a database\./,
    ],
  ])("%s is refused in one line and left unchanged", async (_, prepare, line) => {
    prepare(file);
    const before = contentOf(file);
    const error = await open().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(String(error)).toMatch(line);
    expect(String(error)).toContain(`${file}: `);
    expect(String(error)).not.toContain("\n");
    expect(contentOf(file)).toEqual(before);
  });

  it("a database of a newer version is refused and left unchanged", async () => {
    await (await open()).close();
    execute(file, "insert into kysely_migration values ('9999-later', 'now')");
    const before = contentOf(file);
    await expect(open()).rejects.toThrow(/A newer version of the server wrote this database\. Start/);
    expect(contentOf(file)).toEqual(before);
  });

  it("a truncated database is refused as damaged", async () => {
    const store = await open();
    await store.createUser("ana@acme.com");
    await store.close();
    writeFileSync(file, readFileSync(file).subarray(0, 8_192));
    await expect(open()).rejects.toThrow(/is damaged\. Replace it/);
  });

  it("a database whose creation was interrupted is created by the next start", async () => {
    writeFileSync(`${file}-begins`, "");
    writeFileSync(file, "");
    const store = await open();
    await store.createUser("ana@acme.com");
    await store.close();
    expect(readdirSync(folder)).toEqual(["aegis.db"]);
    writeFileSync(file, "");
    await expect(open()).rejects.toThrow(/is empty/);
  });

  it("only their owner can read the files, whoever may read the folder", async () => {
    const store = await open();
    await store.createUser("ana@acme.com");
    const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    await store.close();
    expect(Object.fromEntries(modes)).toEqual({
      "aegis.db": 0o600,
      "aegis.db-shm": 0o600,
      "aegis.db-wal": 0o600,
    });
  });

  it("a database in a folder that does not exist is refused", async () => {
    file = join(folder, "nowhere", "aegis.db");
    await expect(open()).rejects.toThrow(/cannot be opened\. Check that its folder exists/);
  });

  it("a limit of open files is named, wherever it is met while the database is opened", () => {
    const script = `
      const { openSync, closeSync } = await import("node:fs");
      const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, "open.ts"))});
      const file = ${JSON.stringify(file)};
      await (await openStore({ file, clock: () => 0 })).close();
      for (let free = 0; free < 8; free++) {
        const taken = [];
        try { for (;;) taken.push(openSync("/dev/null")); } catch {}
        for (const each of taken.splice(0, free)) closeSync(each);
        const said = await openStore({ file, clock: () => 0 }).then((store) => store.close(), (error) => error.message);
        for (const each of taken) closeSync(each);
        console.log(said ?? "opened");
      }`;
    const command = 'ulimit -n 100; exec "$0" --input-type=module --eval "$1"';
    const { stdout } = spawnSync("sh", ["-c", command, process.execPath, script], { encoding: "utf8" });
    const problem = `${file}: The database cannot be opened: too many files are open. Raise the limit (ulimit -n).`;
    const lines = stdout.trim().split("\n");
    expect(new Set(lines)).toEqual(new Set([problem, "opened"]));
    expect(lines).toHaveLength(8);
  });

  it.skipIf(noMount)(
    `a full disk is named when the database is opened${noMount ? ` (skipped: ${noMount})` : ""}`,
    async () => {
      mkdirSync(join(folder, "disk"));
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", join(folder, "disk")]);
      try {
        file = join(folder, "disk", "aegis.db");
        writeFileSync(join(folder, "disk", "filler"), Buffer.alloc(40_960));
        await expect(open()).rejects.toThrow(`${file}: The disk is full.`);
      } finally {
        execFileSync("umount", [join(folder, "disk")]);
      }
    },
  );

  it("a disk that fills up rolls back what was being written, and what was stored can be read", async () => {
    const { write, read, close } = await openConnections(file, 0);
    const by = { user_id: 1, created_at: noon };
    await insertRecords(write, { dataset_id: 1 }, 0, [texts("a")], by);
    await sql`pragma max_page_count = 200`.execute(write);
    const rows = Array.from({ length: 2_000 }, (_, index) => texts(`${index} `.repeat(500)));
    const filling = write.transaction().execute((db) => insertRecords(db, { dataset_id: 2 }, 0, rows, by));
    await expect(filling).rejects.toBeInstanceOf(StoreFull);
    await expect(filling).rejects.toThrow(/aegis\.db: The disk is full\. What was being written has been/);
    expect(await read.selectFrom("record").select("dataset_id").execute()).toMatchObject([{ dataset_id: 1 }]);
    await insertRecords(write, { dataset_id: 3 }, 0, [texts("b")], by);
    await close();
    const again = await open();
    expect(await all(again.recordsOfDataset(3))).toHaveLength(1);
    await again.close();
  });

  it("the next process sweeps an upload that a process left behind, and keeps everything else", async () => {
    const first = await open();
    const id = await begunUpload(first);
    await first.close();
    const next = await open();
    expect(await all(next.recordsOfDataset(id))).toHaveLength(1);
    await next.recover();
    while (await next.sweep());
    expect(await all(next.recordsOfDataset(id))).toEqual([]);
    expect(await next.listUsers()).toMatchObject([{ email: "ana@acme.com" }]);
    await next.close();
  });
});

async function begunUpload(store: Store): Promise<number> {
  const { id } = await store.createUser("ana@acme.com");
  const upload = await store.beginUpload();
  await store.addRecords(upload, id, [texts("a")], noon);
  return upload;
}

function execute(file: string, sql: string): void {
  using database = new DatabaseSync(file);
  database.exec(sql);
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // A folder has no content.
    return undefined;
  }
}
