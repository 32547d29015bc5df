import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyDatabase } from "../store/postgres/testing/databases.ts";
import { noPostgres } from "../store/postgres/testing/embedded.ts";
import { runCommand } from "../testing/run-command.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;
const data = await mkdtemp(join(tmpdir(), "aegis-clocks-"));
afterAll(() => rm(data, { recursive: true }));

/** As a host of the year 2001 has it. */
const clock = () => Date.UTC(2001, 0, 1);

test.skipIf(noPostgres)(
  `a key in a database is made, expires and is revoked by the clock of the database, whatever the host's says${skipped}`,
  async () => {
    const environment = { DATABASE_URL: await emptyDatabase() };
    const run = async (...command: string[]) => {
      const { out, err } = await runCommand([...command, "--json"], { environment, clock });
      return out === "" ? err : JSON.parse(out);
    };
    await run("users", "create", "ana@acme.com");
    const before = Date.now();
    const { id, expires_at } = await run("keys", "create", "--user", "ana@acme.com", "--expires", "12h");
    expect(Date.parse(expires_at) - before).toBeGreaterThan(11 * 3_600_000);
    await run("keys", "revoke", String(id));
    const [key] = await run("keys", "list");
    for (const at of [key.created_at, key.revoked_at]) expect(at > "2026").toBe(true);
  },
);

test("a key in a data folder is made by the clock of the host", async () => {
  const run = (...command: string[]) => runCommand([...command, "--data", data, "--json"], { clock });
  await run("users", "create", "ana@acme.com");
  await run("keys", "create", "--user", "ana@acme.com");
  expect(JSON.parse((await run("keys", "list")).out)).toMatchObject([{ created_at: "2001-01-01T00:00:00Z" }]);
});
