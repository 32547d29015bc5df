import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand, runServer } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = join(await mkdtemp(join(tmpdir(), "aegis-admin-")), "data");
});
afterEach(() => rm(join(data, ".."), { recursive: true }));

const run = (...parameters: string[]) => runCommand([...parameters, "--data", data]);
const json = async (...parameters: string[]) => JSON.parse((await run(...parameters, "--json")).out);
const refused = (err: string) => ({ out: "", err: `${err}\n`, code: 1 });

test("creating the first user creates the data folder", async () => {
  expect(await run("users", "create", "Analyst@Acme.com")).toEqual({
    out: "Created user 1, analyst@acme.com.\n",
    err: "",
    code: 0,
  });
  expect(await json("users", "list")).toEqual([
    { id: 1, email: "analyst@acme.com", org_id: null, role: null, balance: "0" },
  ]);
});

test("commands that need a database say that there is none, and leave nothing behind", async () => {
  const err = `There is no database in ${data}. Give the server's --data folder, or create a database with aegis-server users create.`;
  for (const parameters of [
    ["users", "list"],
    ["keys", "create", "--user", "analyst@acme.com"],
  ])
    expect(await run(...parameters)).toEqual(refused(err));
  expect(existsSync(data)).toBe(false);
});

test("a second user with the same address is refused, whatever its case", async () => {
  await run("users", "create", "analyst@acme.com");
  expect(await run("users", "create", "ANALYST@acme.com")).toEqual(
    refused("There is already a user analyst@acme.com. Choose another address."),
  );
});

test("a user is removed, with keys and balance, and what they own needs an heir in the same organization", async () => {
  for (const address of ["leaver@acme.com", "heir@acme.com"]) await run("users", "create", address);
  await run("organizations", "create", "Acme Corp");
  await run("organizations", "add-member", "1", "leaver@acme.com");
  await run("balances", "add", "leaver@acme.com", "2.5");
  const remove = (...more: string[]) => run("users", "remove", "leaver@acme.com", ...more);
  expect(await remove("--give-to", "leaver@acme.com")).toEqual(
    refused("Give what they own to someone else."),
  );
  expect((await remove("--give-to", "nobody@acme.com")).err).toContain("There is no user nobody@acme.com.");
  expect(await remove("--give-to", "heir@acme.com")).toEqual(
    refused(
      "heir@acme.com is not in organization 1, with which things of leaver@acme.com are shared. Add them with organizations add-member first.",
    ),
  );
  expect((await remove()).out).toBe("Removed leaver@acme.com; 2.5 dollars of their balance are dropped.\n");
  expect(await json("users", "list")).toMatchObject([{ email: "heir@acme.com" }]);
  expect(await json("organizations", "members", "1")).toEqual([]);
  expect((await run("users", "create", "leaver@acme.com")).code).toBe(0);
});

describe("a key", () => {
  test("is shown once, and later by its first characters alone", async () => {
    await run("users", "create", "analyst@acme.com");
    const { key, ...created } = await json(
      "keys",
      "create",
      "--user",
      "analyst@acme.com",
      "--name",
      "nightly",
    );
    expect(key).toBe(`sk_${"07".repeat(16)}`);
    expect(created).toEqual({ id: 1, email: "analyst@acme.com", name: "nightly" });
    const { out } = await run("keys", "list", "--json");
    expect(out).not.toContain(key);
    const times = {
      created_at: "2026-04-02T10:00:00Z",
      last_used_at: null,
      revoked_at: null,
      expires_at: null,
    };
    expect(JSON.parse(out)).toEqual([
      { id: 1, email: "analyst@acme.com", name: "nightly", hint: "sk_0707", ...times },
    ]);
  });

  test("expires when its creator says, which the list shows", async () => {
    await run("users", "create", "analyst@acme.com");
    const create = (when: string) =>
      run("keys", "create", "--user", "analyst@acme.com", "--expires", when, "--json");
    expect(JSON.parse((await create("90d")).out)).toMatchObject({ expires_at: "2026-07-01T10:00:00Z" });
    expect((await create("2026-04-01")).err).toContain("--expires 2026-04-01 is past.");
    expect(await json("keys", "list")).toMatchObject([{ id: 1, expires_at: "2026-07-01T10:00:00Z" }]);
  });

  test("is listed for its user", async () => {
    for (const address of ["analyst@acme.com", "other@acme.com"]) await run("users", "create", address);
    await run("keys", "create", "--user", "analyst@acme.com");
    expect(await json("keys", "list", "--user", "Analyst@acme.com")).toMatchObject([
      { email: "analyst@acme.com" },
    ]);
    expect(await json("keys", "list", "--user", "other@acme.com")).toEqual([]);
    expect((await run("keys", "list", "--user", "nobody@acme.com")).err).toContain("There is no user");
  });

  test("for an unknown user is refused", async () => {
    await run("users", "create", "analyst@acme.com");
    expect(await run("keys", "create", "--user", "nobody@acme.com")).toEqual(
      refused("There is no user nobody@acme.com. Use aegis-server users list to see all users."),
    );
  });

  test("is valid on a running server at once, until it is revoked", async () => {
    await run("users", "create", "analyst@acme.com");
    const { said, stop } = await runServer(["--data", data]);
    const { id, key } = await json("keys", "create", "--user", "analyst@acme.com");
    const status = async () =>
      (await fetch(`${said.api}/datasets`, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await status()).toBe(200);
    expect(await run("keys", "revoke", String(id))).toMatchObject({ out: `Revoked key ${id}.\n`, code: 0 });
    expect(await status()).toBe(401);
    expect(await run("keys", "revoke", String(id))).toEqual(
      refused(`There is no key ${id}, or it is already revoked. Use aegis-server keys list to see all keys.`),
    );
    await stop();
    expect(await json("keys", "list")).toMatchObject([{ last_used_at: "2026-04-02T10:00:00Z" }]);
  });
});

test("a running server refuses a key from the second it expires, and nothing else has to change", async () => {
  await run("users", "create", "analyst@acme.com");
  let now = Date.UTC(2026, 3, 2, 10);
  const { said, stop } = await runServer(["--data", data], { clock: () => now });
  const { key } = await json("keys", "create", "--user", "analyst@acme.com", "--expires", "1h");
  const status = async () =>
    (await fetch(`${said.api}/datasets`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect(await status()).toBe(200);
  now += 3_599_999;
  expect(await status()).toBe(200);
  now += 1;
  expect(await status()).toBe(401);
  await stop();
});

describe("a balance", () => {
  test("is changed to the nano-dollar, and never falls below zero", async () => {
    await run("users", "create", "analyst@acme.com");
    const add = (amount: string) => run("balances", "add", "analyst@acme.com", amount);
    expect((await add("0.000000001")).out).toBe("The balance of analyst@acme.com is 0.000000001 dollars.\n");
    expect((await add("25")).out).toBe("The balance of analyst@acme.com is 25.000000001 dollars.\n");
    expect((await add("-5.5")).out).toBe("The balance of analyst@acme.com is 19.500000001 dollars.\n");
    expect(await add("-20")).toEqual(
      refused(
        "analyst@acme.com has 19.500000001 dollars, so 20 cannot be taken away. Take no more than the balance.",
      ),
    );
    expect(await json("balances", "list")).toEqual([{ email: "analyst@acme.com", balance: "19.500000001" }]);
  });

  test("is refused beyond the largest amount that can be counted exactly", async () => {
    await run("users", "create", "analyst@acme.com");
    await run("balances", "add", "analyst@acme.com", "9000000");
    expect(await run("balances", "add", "analyst@acme.com", "9000000")).toEqual(
      refused(
        "The balance of analyst@acme.com has room for 7199.254740991 dollars more, not for 9000000. Add no more than that.",
      ),
    );
    expect(await json("balances", "list")).toEqual([{ email: "analyst@acme.com", balance: "9000000" }]);
  });

  test("is changed by an amount in digits, nothing else", async () => {
    expect(await run("balances", "add", "analyst@acme.com", "ten")).toEqual(
      refused(
        "error: command-argument value 'ten' is invalid for argument 'dollars'. Give dollars as digits, such as 25 or 0.50.",
      ),
    );
  });
});

describe("an organization", () => {
  test("has members with roles, and a member is in no other", async () => {
    await run("users", "create", "analyst@acme.com");
    expect((await run("organizations", "create", "Acme Corp")).out).toBe(
      "Created organization 1, Acme Corp.\n",
    );
    await run("organizations", "create", "Other");
    const add = (id: string, ...more: string[]) =>
      run("organizations", "add-member", id, "analyst@acme.com", ...more);
    expect((await add("1")).out).toBe("analyst@acme.com is in Acme Corp as MEMBER.\n");
    expect((await add("1", "--role", "ORG_ADMIN")).out).toBe(
      "analyst@acme.com is in Acme Corp as ORG_ADMIN.\n",
    );
    expect(await add("2")).toEqual(
      refused(
        "analyst@acme.com is in organization 1, and nobody can be in two. Remove the member there first.",
      ),
    );
    expect(await json("organizations", "list")).toEqual([
      { id: 1, name: "Acme Corp", members: 1 },
      { id: 2, name: "Other", members: 0 },
    ]);
    const remove = (id: string) => run("organizations", "remove-member", id, "analyst@acme.com");
    expect(await remove("2")).toEqual(
      refused("analyst@acme.com is not in Other. Use aegis-server users list to see who is where."),
    );
    expect((await remove("1")).out).toBe("analyst@acme.com is no longer in Acme Corp.\n");
    expect(await json("users", "list")).toMatchObject([{ org_id: null, role: null }]);
  });

  test("with a name in use is refused, whatever its case", async () => {
    await run("organizations", "create", "Acme Corp");
    expect(await run("organizations", "create", "ACME corp")).toEqual(
      refused("There is already an organization called ACME corp. Choose another name."),
    );
  });

  test("shows its members, gets another name, and goes once nothing is left of it", async () => {
    for (const address of ["analyst@acme.com", "other@acme.com"]) await run("users", "create", address);
    await run("organizations", "create", "Acme Corp");
    await run("organizations", "create", "Other");
    expect((await run("organizations", "members", "1")).out).toBe("It has no members.\n");
    await run("organizations", "add-member", "1", "analyst@acme.com", "--role", "ORG_ADMIN");
    expect(await json("organizations", "members", "1")).toEqual([
      { id: 1, email: "analyst@acme.com", role: "ORG_ADMIN" },
    ]);
    expect(await run("organizations", "rename", "1", "OTHER")).toEqual(
      refused("There is already an organization called OTHER. Choose another name."),
    );
    expect((await run("organizations", "rename", "1", "ACME corp")).out).toBe(
      "Organization 1 is called ACME corp.\n",
    );
    expect(await run("organizations", "remove", "1")).toEqual(
      refused(
        "ACME corp still has members, or things that belong to it or are shared with it. Remove those first.",
      ),
    );
    await run("organizations", "remove-member", "1", "analyst@acme.com");
    expect((await run("organizations", "remove", "1")).out).toBe("Removed organization 1, ACME corp.\n");
    expect(await json("organizations", "list")).toMatchObject([{ id: 2 }]);
    for (const parameters of [["members"], ["rename", "x"], ["remove"], ["adopt", "dataset", "5"]]) {
      const [command = "", ...more] = parameters;
      expect((await run("organizations", command, "1", ...more)).err).toContain(
        "There is no organization 1.",
      );
    }
  });

  test("adopts what there is, of a kind that there is", async () => {
    await run("organizations", "create", "Acme Corp");
    const adopt = (kind: string) => run("organizations", "adopt", "1", kind, "5");
    expect(await adopt("dataset")).toEqual(refused("There is no dataset 5."));
    expect(await adopt("collection")).toEqual(refused("There is no data collection 5."));
    expect((await adopt("user")).err).toContain("Give dataset, collection or run.");
  });

  test("that does not exist is refused, and so is an unknown role", async () => {
    await run("users", "create", "analyst@acme.com");
    expect(await run("organizations", "add-member", "3", "analyst@acme.com")).toEqual(
      refused("There is no organization 3. Use aegis-server organizations list to see all organizations."),
    );
    expect(await run("organizations", "add-member", "3", "analyst@acme.com", "--role", "BOSS")).toEqual(
      refused(
        "error: option '--role <role>' argument 'BOSS' is invalid. Allowed choices are MEMBER, ORG_ADMIN.",
      ),
    );
  });
});

test("without --json a list is a table, or one line if it is empty", async () => {
  await run("users", "create", "analyst@acme.com");
  const { out } = await run("users", "list");
  expect(out).toMatch(/│ +id │ email +│ org id │ role │ balance │\n/);
  expect(out).toMatch(/│ +1 │ analyst@acme.com │ – +│ – +│ 0 +│\n/);
  expect((await run("keys", "list")).out).toBe("There are no keys.\n");
});
