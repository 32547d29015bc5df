import { once } from "node:events";
import { createServer } from "node:net";
import type { Pool } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { createPool, heartbeat, limitsOfStatements } from "./pool.ts";
import { emptyDatabase } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

function pooled(url: string, patient = false): Pool {
  const pool = createPool({ url, application: "test", connections: 1, patient });
  onTestFinished(() => pool.end());
  return pool;
}

describe.skipIf(noPostgres)(`a connection to a database${skipped}`, () => {
  test("has the limits of statements, and those of its address before them", async () => {
    const { rows } = await pooled(`${await emptyDatabase()}&lock_timeout=500`).query(
      "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock",
    );
    expect(rows).toEqual([{ statement: "30s", lock: "500ms" }]);
  });

  test("lets a statement take as long as it takes, if whoever asks is patient", async () => {
    const { rows } = await pooled(await emptyDatabase(), true).query("show statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "0" }]);
  });

  test("has the database find out that it is cut, and let go of what it has locked", async () => {
    // Over a socket of the system the values are not in force, and are shown as zero.
    const { rows } = await pooled(await emptyDatabase(), true).query(
      "select name from pg_settings where source = 'session' and name like 'tcp%'",
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(heartbeat).toSorted());
  });
});

test("what a lost process has locked is free before others give up waiting for it", () => {
  const { tcp_keepalives_idle, tcp_keepalives_interval, tcp_keepalives_count, tcp_user_timeout } = heartbeat;
  const found = tcp_keepalives_idle + tcp_keepalives_interval * tcp_keepalives_count;
  expect([found, tcp_user_timeout]).toEqual([11, 10_000]);
  expect(limitsOfStatements.lock_timeout).toBeGreaterThan(found * 1_000);
});

test("a database is waited for longer than for as long as it lets a statement run, and not for ever", () => {
  const { options } = pooled("postgres://127.0.0.1/aegis");
  expect(options).toMatchObject({ query_timeout: 35_000 });
  expect(limitsOfStatements.statement_timeout).toBe(30_000);
});

test("a connection that nothing comes through is found out in seconds, and not in the hours of the system", () => {
  const { options } = pooled("postgres://127.0.0.1/aegis");
  expect(options).toMatchObject({ keepAlive: true, keepAliveInitialDelayMillis: 5_000 });
});

test("a connection begins with no setting, for which PgBouncer would refuse it", async () => {
  const asked = Promise.withResolvers<Buffer>();
  const server = createServer((socket) => {
    socket.once("data", (first) => {
      asked.resolve(Buffer.from(first));
      socket.destroy();
    });
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const port = Object(server.address()).port;
  await expect(pooled(`postgres://ana@127.0.0.1:${port}/aegis`).query("select 1")).rejects.toThrow();
  // After its length and the version of the protocol: names and values, each ended by a zero.
  const words = (await asked.promise).subarray(8).toString().split("\0");
  const names = words.filter((word, at) => at % 2 === 0 && word !== "");
  expect(names.toSorted()).toEqual(["application_name", "client_encoding", "database", "user"]);
});
