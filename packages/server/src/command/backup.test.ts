import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { runCommand, runServer } from "../testing/run-command.ts";

let folder: string;
let copy: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-backup-"));
  copy = join(folder, "copy.db");
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => ["--data", join(folder, name)];
const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

async function create(api: string, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${exampleKey}`, "content-type": "application/json" };
  const body = JSON.stringify({ name });
  return (await fetch(`${api}/data-collections`, { method: "POST", headers, body })).status;
}

async function namesIn(api: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${exampleKey}` };
  const { items } = await (await fetch(`${api}/data-collections`, { headers })).json();
  return items.map((item: { name: string }) => item.name);
}

test("a backup of a running server has what was there, and can be restored elsewhere and over others", async () => {
  const { said, stop } = await runServer(["--sandbox", ...at("one")]);
  expect(await create(said.api, "before")).toBe(201);
  expect(await runCommand(["backup", copy, ...at("one")])).toEqual({
    out: "",
    err: `Copied the database of ${join(folder, "one")} to ${copy}.\n`,
    code: 0,
  });
  expect(await create(said.api, "after")).toBe(201);
  // As a crash leaves it: the last changes are in the log beside the database.
  await cp(join(folder, "one"), join(folder, "crashed"), { recursive: true });
  await stop();
  expect((await readdir(join(folder, "one"))).sort()).toEqual(["aegis.db", "server.lock", "uploads"]);

  for (const [name, ...more] of [["two"], ["one", "--replace"], ["crashed", "--replace"]]) {
    const restored = await runCommand(["restore", copy, ...at(String(name)), ...more]);
    expect(restored).toMatchObject({ out: "", code: 0 });
    const again = await runServer(["--sandbox", ...at(String(name))]);
    expect(await namesIn(again.said.api)).toContain("before");
    expect(await namesIn(again.said.api)).not.toContain("after");
    await again.stop();
  }
});

test("a backup, and what is restored from one that others can read, are readable by their owner alone", async () => {
  await runCommand(["users", "create", "a@acme.com", ...at("one")]);
  await writeFile(copy, "old", { mode: 0o644 });
  await runCommand(["backup", copy, ...at("one")]);
  expect(await modeOf(copy)).toBe(0o600);
  await chmod(copy, 0o644);
  await runCommand(["restore", copy, ...at("two")]);
  expect(await modeOf(join(folder, "two/aegis.db"))).toBe(0o600);
});

test("a database that was copied into place by hand is hidden from others at the start", async () => {
  await runCommand(["users", "create", "a@acme.com", ...at("one")]);
  await chmod(join(folder, "one/aegis.db"), 0o644);
  const { stop } = await runServer(at("one"));
  for (const name of ["aegis.db", "aegis.db-wal", "aegis.db-shm"])
    expect(await modeOf(join(folder, "one", name))).toBe(0o600);
  await stop();
});

test("a restore refuses a folder with data and one in use, and leaves them as they were", async () => {
  await runCommand(["users", "create", "a@acme.com", ...at("one")]);
  await runCommand(["backup", copy, ...at("one")]);
  const before = await readFile(join(folder, "one/aegis.db"));
  expect((await runCommand(["restore", copy, ...at("one")])).err).toBe(
    `${join(folder, "one")} has a database. Add --replace to discard it, or choose another --data folder.\n`,
  );
  const { stop } = await runServer(at("one"));
  expect((await runCommand(["restore", copy, "--replace", ...at("one")])).err).toBe(
    `Another server is using ${join(folder, "one")}. Stop it, or choose another --data folder.\n`,
  );
  await stop();
  expect((await readFile(join(folder, "one/aegis.db"))).equals(before)).toBe(true);
});

test.each<[what: string, break_: (file: string) => Promise<unknown>, reason: string]>([
  ["that is missing", (file) => rm(file), "ENOENT"],
  ["that is a text", (file) => writeFile(file, "text ".repeat(1_000)), "is not a database"],
  ["that is empty", (file) => writeFile(file, ""), "The database is empty"],
  [
    "with a damaged page",
    async (file) => {
      const bytes = await readFile(file);
      await writeFile(file, bytes.fill(7, 4_096, 12_288));
    },
    "The database is damaged",
  ],
])("a restore of a file %s changes nothing", async (_what, breakIt, reason) => {
  await runCommand(["users", "create", "a@acme.com", ...at("one")]);
  await runCommand(["backup", copy, ...at("one")]);
  await cp(join(folder, "one"), join(folder, "before"), { recursive: true });
  await breakIt(copy);
  const { err, code } = await runCommand(["restore", copy, "--replace", ...at("one")]);
  expect([err.includes(reason), err.includes(copy), err.trim().includes("\n"), code]).toEqual([
    true,
    true,
    false,
    1,
  ]);
  expect((await readdir(join(folder, "one"))).sort()).toEqual(
    (await readdir(join(folder, "before"), {})).concat("server.lock").sort(),
  );
  expect(await readFile(join(folder, "one/aegis.db"))).toEqual(
    await readFile(join(folder, "before/aegis.db")),
  );
});

test("a backup that cannot be written says so, and leaves nothing behind", async () => {
  await runCommand(["users", "create", "a@acme.com", ...at("one")]);
  const { err, code } = await runCommand(["backup", join(folder, "none/copy.db"), ...at("one")]);
  expect([code, err]).toEqual([1, expect.stringMatching(/^Cannot copy .* to .*none\/copy\.db: ENOENT/)]);
  expect(await readdir(join(folder, "one"))).toEqual(["aegis.db"]);
  expect((await runCommand(["backup", copy, ...at("nothing")])).err).toMatch(/^There is no database in /);
});
