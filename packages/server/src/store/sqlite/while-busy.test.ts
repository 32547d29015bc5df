import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openConnections } from "./connections.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aegis-busy-"));
  file = join(folder, "aegis.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A clock that moves only while somebody sleeps, and calls `onSleep` then. */
function sleepingClock(onSleep: () => Promise<void> | void) {
  let now = 0;
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
      await onSleep();
    },
  };
}

test.each([
  ["a transaction", "transaction"],
  ["a statement of its own", "statement"],
] as const)("%s waits for the lock of another program, and reads do not", async (_, kind) => {
  let sleeps = 0;
  const clock = sleepingClock(async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from organization`.execute(read);
    expect(rows).toEqual([{ n: 0 }]);
    if (++sleeps === 3) other.exec("rollback");
  });
  const { read, write, close } = await openConnections(file, 0, clock);
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  const insert = sql`insert into organization (name, created_at, updated_at) values ('Acme', 'now', 'now')`;
  if (kind === "statement") await insert.execute(write);
  else await write.transaction().execute((db) => insert.execute(db));
  expect(sleeps).toBe(3);
  expect((await sql`select name from organization`.execute(read)).rows).toEqual([{ name: "Acme" }]);
  other.close();
  await close();
});

test("a lock that lasts is an error after five seconds, which names the file", async () => {
  let slept = 0;
  const clock = sleepingClock(() => {
    slept += 1;
  });
  const { write, close } = await openConnections(file, 0, clock);
  using other = new DatabaseSync(file);
  other.exec("begin immediate");
  const writing = write.transaction().execute(async () => undefined);
  await expect(writing).rejects.toThrow(`${file}: The database is locked by another program.`);
  expect([slept > 0, clock.now()]).toEqual([true, 5_000]);
  other.exec("rollback");
  await close();
});

test("an error of a statement is thrown at once", async () => {
  const clock = sleepingClock(() => expect.unreachable("It waited."));
  const { write, close } = await openConnections(file, 0, clock);
  await expect(sql`select nothing`.execute(write)).rejects.toThrow("nothing");
  await close();
});
