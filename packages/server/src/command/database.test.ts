import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-database-"));
});
afterEach(() => rm(data, { recursive: true }));

const refused = (err: string) => ({ out: "", err: `${err}\n`, code: 1 });
const nobody = "postgres://aegis:hunter2@127.0.0.1:1/aegis";

const commands = [
  ["serve", "--port", "0"],
  ["worker"],
  ["users", "list"],
  ["users", "create", "ana@acme.com"],
  ["keys", "list", "--json"],
  ["balances", "add", "ana@acme.com", "1"],
  ["organizations", "list"],
];
const inFolder = (command: readonly string[]) =>
  command[0] === "worker" ? command : [...command, "--data", data];

describe("a database that cannot be used is refused in one line, without its password:", () => {
  test.each(commands.map((command) => [command]))("%j", async (command) => {
    const said = await runCommand(inFolder(command), { environment: { DATABASE_URL: nobody } });
    expect(said).toEqual(
      refused(
        "The database aegis at 127.0.0.1:1: It cannot be reached, or has broken off the connection. Check that it runs, and its address.",
      ),
    );
    expect(await runCommand([...inFolder(command), "--database", nobody])).toEqual(said);
  });

  test.each([
    "mysql://aegis:hunter2@127.0.0.1/aegis",
    "postgres://aegis:hunter2@127.0.0.1",
    "postgres://aegis:12/hunter2@127.0.0.1/aegis",
  ])("%s is not the address of one", async (url) => {
    const remedy =
      "is not the address of a PostgreSQL database. Give one such as postgres://user@host/name, in which special characters of a password are percent-encoded.";
    for (const command of commands) {
      expect(await runCommand(inFolder(command), { environment: { DATABASE_URL: url } })).toEqual(
        refused(`DATABASE_URL ${remedy}`),
      );
      expect(await runCommand([...inFolder(command), "--database", url])).toEqual(
        refused(`--database ${remedy}`),
      );
    }
  });
});

test("--database goes before DATABASE_URL, and an empty DATABASE_URL is none", async () => {
  const environment = { DATABASE_URL: "mysql://127.0.0.1/aegis" };
  const { err } = await runCommand(["users", "list", "--database", nobody, "--data", data], { environment });
  expect(err).toContain("127.0.0.1:1");
  const made = await runCommand(["users", "create", "ana@acme.com", "--data", data], {
    environment: { DATABASE_URL: "" },
  });
  expect(made.code).toBe(0);
  expect(await readdir(data)).toContain("aegis.db");
});

test.each([
  [["backup", "copy.db"], "Copy it with pg_dump, or leave out --database and DATABASE_URL."],
  [
    ["restore", "copy.db"],
    "Restore a copy of pg_dump with pg_restore, or leave out --database and DATABASE_URL.",
  ],
])("%j is not for a database, and says what is", async (command, remedy) => {
  const environment = { DATABASE_URL: nobody };
  expect(await runCommand([...command, "--data", data], { environment })).toEqual(
    refused(`postgres://aegis@127.0.0.1:1/aegis is a PostgreSQL database. ${remedy}`),
  );
});

test.each([
  [
    ["worker"],
    {},
    "A worker shares a PostgreSQL database with a server, and there is none. Set DATABASE_URL to that of the server, such as postgres://user@host/name.",
  ],
  [
    ["serve", "--api-only"],
    {},
    "--api-only leaves the runs to other processes, which a data folder does not allow. Set DATABASE_URL, or leave it out.",
  ],
  [
    ["serve", "--sandbox", "--fresh"],
    { DATABASE_URL: nobody },
    "--fresh discards a data folder, not postgres://aegis@127.0.0.1:1/aegis. Leave it out, or name an empty database.",
  ],
])("%j with %j is refused", async (command, environment, err) => {
  expect(await runCommand(inFolder(command), { environment })).toEqual(refused(err));
});
