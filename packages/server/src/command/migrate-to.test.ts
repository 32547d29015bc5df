import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand, runServer } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-migrate-"));
});
afterEach(() => rm(data, { recursive: true }));

const refused = (err: string) => ({ out: "", err: `${err}\n`, code: 1 });
const nobody = "postgres://aegis:hunter2@127.0.0.1:1/aegis";
const unreachable =
  "The database aegis at 127.0.0.1:1: It cannot be reached, or has broken off the connection. Check that it runs, and its address.";

describe.each(["migrate-to-postgres", "migrate-to-sqlite"])("%s", (name) => {
  const run = (...more: string[]) => runCommand([name, "--data", data, ...more]);
  beforeEach(async () => {
    if (name === "migrate-to-postgres") await runCommand(["users", "create", "a@acme.com", "--data", data]);
  });

  test("needs a database", async () => {
    expect(await run()).toEqual(
      refused(
        "No PostgreSQL database is named. Set DATABASE_URL, such as to postgres://user@host/name, or give --database.",
      ),
    );
    expect((await run("--database", "mysql://aegis:hunter2@127.0.0.1/aegis")).err).toMatch(
      /^--database is not the address of a PostgreSQL database\. (?!.*hunter2)/,
    );
  });

  test("says in one line that the database cannot be reached, without its password", async () => {
    expect(await run("--database", nobody)).toEqual(refused(unreachable));
    const environment = { DATABASE_URL: nobody };
    expect(await runCommand([name, "--data", data], { environment })).toEqual(refused(unreachable));
  });

  test("is refused while a server runs on the data folder", async () => {
    const { stop } = await runServer(["--data", data]);
    expect(await run("--database", nobody)).toEqual(
      refused(`Another server is using ${data}. Stop it, or choose another --data folder.`),
    );
    await stop();
  });
});

test("a folder without a database is not copied, and nothing is made in it", async () => {
  expect(await runCommand(["migrate-to-postgres", "--data", data, "--database", nobody])).toEqual(
    refused(`There is no database in ${data}. Give the server's --data folder.`),
  );
  expect(await readdir(data)).toEqual([]);
});

describe("a data folder whose content has moved", () => {
  const moved = () => join(data, "moved-to");
  beforeEach(async () => {
    await runCommand(["users", "create", "a@acme.com", "--data", data]);
    await writeFile(moved(), "postgres://aegis@db.example/aegis\n");
  });

  test.each([[["serve", "--port", "0"]], [["users", "list"]], [["keys", "list"]]])(
    "is refused by %j, which says where it is and how to use it again",
    async (command) => {
      expect(await runCommand([...command, "--data", data])).toEqual(
        refused(
          `Everything in ${data} has moved to postgres://aegis@db.example/aegis. Set DATABASE_URL to that, or remove ${moved()} to use the folder again: unfinished runs resume in it, and spend.`,
        ),
      );
      await rm(moved());
      const { stop } = await runServer(["--data", data]);
      await stop();
    },
  );

  test("can be backed up, and be used again once a backup is restored to it", async () => {
    const copy = join(data, "copy.db");
    expect((await runCommand(["backup", copy, "--data", data])).code).toBe(0);
    expect((await runCommand(["restore", copy, "--replace", "--data", data])).code).toBe(0);
    await expect(readFile(moved())).rejects.toThrow("ENOENT");
    expect((await runCommand(["users", "list", "--data", data])).out).toContain("a@acme.com");
  });
});
