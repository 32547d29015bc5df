import { closeSync, openSync, writeSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { exampleKey } from "@aegis/contract";
import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "./store/sqlite/open.ts";
import { runServer } from "./testing/run-command.ts";

const folder = await mkdtemp(join(tmpdir(), "aegis-damage-"));
afterAll(() => rm(folder, { recursive: true }));

const sound = join(folder, "aegis.db");
await (await runServer(["--sandbox", "--data", folder])).stop();
const roots = rootPages(sound);

const open = (file: string) => openStore({ file, clock: () => 0 });

describe("a store whose root page is damaged cannot be opened, or says so when it is asked", () => {
  test.each(roots)("%s %s", async (_type, name, page) => {
    const file = join(folder, `${name}.copy`);
    await copyFile(sound, file);
    overwrite(file, page);
    const ping = open(file).then((store) => store.ping().finally(store.close));
    await expect(ping).rejects.toThrow("The database is damaged.");
  });

  test("and one that is sound says nothing", async () => {
    const store = await open(sound);
    await store.ping();
    await store.close();
  });
});

test("a server that has met a damaged page says so in answers, and is not ready until it is restarted", async () => {
  const data = await mkdtemp(join(folder, "server-"));
  await copyFile(sound, join(data, "aegis.db"));
  const [, , page = 0] = roots.find(([, name]) => name === "dataset") ?? [];
  overwrite(join(data, "aegis.db"), page);
  const { said, stop } = await runServer(["--sandbox", "--data", data, "--log", "off"]);
  const headers = { Authorization: `Bearer ${exampleKey}` };
  const refused = await fetch(`${said.api}/datasets`, { headers });
  expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toEqual([
    503,
    null,
    { detail: "The server's database is damaged: its operator has to restore a backup. Nothing was kept." },
  ]);
  expect((await fetch(`${said.api}/organizations/me`, { headers })).status).toBe(200);
  const ready = await fetch(`${said.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: "unavailable" }]);
  await stop();
});

test("a store remembers damage that only a deeper page has", async () => {
  const file = join(folder, "deep.db");
  const store = await open(file);
  const { id } = await store.createUser("ana@acme.com");
  const upload = await store.beginUpload();
  const row = { prompt: null, input: null, context: null, output: "x".repeat(900), golden_answer: null };
  await store.addRecords(upload, id, Array(200).fill(row), "2026-04-01T12:00:00Z");
  await store.close();
  const root = rootPages(file).find(([, name]) => name === "record")?.[2] ?? 0;
  for (const leaf of leavesOf(file, root).slice(1)) overwrite(file, leaf);
  const damaged = await open(file);
  await damaged.ping();
  const reading = async () => {
    for await (const _ of damaged.recordsOfDataset(upload));
  };
  await expect(reading()).rejects.toThrow("The database is damaged.");
  await expect(damaged.ping()).rejects.toThrow("The database is damaged.");
  await damaged.close();
});

/** Each table and each index of a database, with the number of its first page. */
function rootPages(file: string): readonly (readonly [type: string, name: string, page: number])[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare("select type, name, rootpage from sqlite_master where rootpage > 0").all();
  database.close();
  return rows.map(({ type, name, rootpage }) => [String(type), String(name), Number(rootpage)] as const);
}

/** The pages of a table below its first one. */
function leavesOf(file: string, root: number): number[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const [name] = rootPages(file).flatMap(([, name, page]) => (page === root ? [name] : []));
  const pages = database
    .prepare("select pageno from dbstat where name = ? order by pageno")
    .all(String(name));
  database.close();
  return pages.map(({ pageno }) => Number(pageno)).filter((page) => page !== root);
}

function overwrite(file: string, page: number): void {
  const bytes = new Uint8Array(4_000).fill(7);
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, (page - 1) * 4_096);
  closeSync(handle);
}
