import { sql } from "kysely";
import { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Store, StoreUnavailable } from "../store.ts";
import { databaseOn, openPostgresStore } from "./open.ts";
import { createPool } from "./pool.ts";
import { emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;
const many = 40;

describe.skipIf(noPostgres)(`a database that grants no more connections${skipped}`, () => {
  test("is used over those that there are, and says so in one line if there are none", async () => {
    const owner = await emptyDatabase();
    await execute(owner, "drop role if exists few");
    await execute(owner, "create role few login connection limit 4 in role pg_read_all_data");
    onTestFinished(() => execute(owner, "drop role few").then(() => undefined));
    const url = owner.replace("//postgres@", "//few@");
    const store = await openPostgresStore({ url });
    const others = await Promise.all([1, 2, 3].map(() => connected(url)));
    await pingedByMany(store);

    await execute(owner, "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'few'");
    others.push(...(await Promise.all([1, 2, 3, 4].map(() => connected(url)))));
    // One after the other: nobody would listen to the second yet if it was refused before the first.
    for (const ask of [() => store.ping(), () => openPostgresStore({ url })]) {
      const refused = ask();
      await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(refused).rejects.toThrow(
        /: It grants no more connections\. Raise its max_connections, or lower --database-connections of .*\.$/,
      );
    }
    await Promise.all(others.map((each) => each.end()));
    await pingedByMany(store);
    await store.close();
  });

  test("is told apart from one whose connections are all busy", async () => {
    const pool = createPool({ url: await emptyDatabase(), application: "busy", connections: 1 });
    const db = databaseOn(pool, "aegis");
    const asked = await db.connection().execute(() => {
      pool.options.connectionTimeoutMillis = 50;
      return sql`select 1`.execute(db).catch((error: unknown) => error);
    });
    expect(asked).toBeInstanceOf(StoreUnavailable);
    expect(asked).toMatchObject({ message: expect.stringContaining("raise --database-connections.") });
    await pool.end();
  });
});

async function pingedByMany(store: Store): Promise<void> {
  await Promise.all(Array.from({ length: many }, () => store.ping()));
}

/** A connection of somebody else. */
async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
