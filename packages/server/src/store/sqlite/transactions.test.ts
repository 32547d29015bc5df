import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Database } from "../sql/database.ts";
import { openConnections } from "./connections.ts";
import { transactionsOn } from "./transactions.ts";

/** However long a busy machine takes. */
const unhurried = { most: 256, mostMs: 10, elapsed: () => 0 };

let folder: string;
let close: () => Promise<void>;
let write: Database;
let read: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "aegis-transactions-"));
  ({ read, write, close } = await openConnections(join(folder, "aegis.db"), 0));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
  rmSync(folder, { recursive: true });
});

const add = (name: string) => async (db: Database) => {
  await sql`insert into organization (name, created_at, updated_at) values (${name}, '', '')`.execute(db);
  return name;
};

async function names(db: Database = read): Promise<readonly string[]> {
  return (await db.selectFrom("organization").select("name").orderBy("id").execute()).map(({ name }) => name);
}

/** Has each commit fail from now on, or counts them. */
function watchCommits(failure?: Error) {
  const commits = { count: 0 };
  const { exec } = DatabaseSync.prototype;
  vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (this: DatabaseSync, text: string) {
    if (text === "commit") commits.count += 1;
    if (text === "commit" && failure !== undefined) throw failure;
    exec.call(this, text);
  });
  return commits;
}

test("those that wait at the same time are committed at once, in the order of the calls", async () => {
  const { together } = transactionsOn(write, unhurried);
  const commits = watchCommits();
  const told: string[] = [];
  const all = ["a", "b", "c"].map((name) => together(add(name)).then((done) => told.push(done)));
  await Promise.all(all);
  expect([commits.count, told, await names()]).toEqual([1, ["a", "b", "c"], ["a", "b", "c"]]);
});

test("one that comes a moment later, before the event loop has turned, is committed with them", async () => {
  const { together } = transactionsOn(write, unhurried);
  const commits = watchCommits();
  const first = together(add("a"));
  for (let step = 0; step < 100; step += 1) await Promise.resolve();
  await Promise.all([first, together(add("b"))]);
  expect([commits.count, await names()]).toEqual([1, ["a", "b"]]);
});

test("those who come one in each turn of the event loop, as new connections do, share their commits", async () => {
  const { together } = transactionsOn(write, unhurried);
  const commits = watchCommits();
  const all: Promise<string>[] = [];
  for (let at = 0; at < 60; at += 1) {
    all.push(together(add(`${at}`)));
    await setImmediate();
  }
  await Promise.all(all);
  expect(await names()).toHaveLength(60);
  expect(commits.count).toBeLessThan(4);
});

test("nobody is told anything, or sees anything, before it is committed", async () => {
  const { together } = transactionsOn(write, unhurried);
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  let told = 0;
  const first = together(add("a")).then(() => {
    told += 1;
  });
  const second = together(async (db) => {
    expect(await names(db)).toEqual(["a"]);
    await gate;
  });
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  const before = [told, await names()];
  open();
  await Promise.all([first, second]);
  expect([before, told, await names()]).toEqual([[0, []], 1, ["a"]]);
});

test("an error takes back its own part alone, and the next sees nothing of it", async () => {
  const { together } = transactionsOn(write, unhurried);
  const commits = watchCommits();
  const failing = async (db: Database) => {
    await add("b")(db);
    throw new Error("Refused.");
  };
  const outcomes = await Promise.allSettled([
    together(add("a")),
    together(failing),
    together(names),
    together(add("c")),
  ]);
  expect(outcomes).toEqual([
    { status: "fulfilled", value: "a" },
    { status: "rejected", reason: new Error("Refused.") },
    { status: "fulfilled", value: ["a"] },
    { status: "fulfilled", value: "c" },
  ]);
  expect([commits.count, await names()]).toEqual([1, ["a", "c"]]);
});

test("if the commit fails, all are told so, whatever they would have been told, and nothing is left", async () => {
  const { together } = transactionsOn(write, unhurried);
  const full = Object.assign(new Error("database or disk is full"), { errcode: 13 });
  watchCommits(full);
  const refused = async () => {
    throw new Error("The name is taken.");
  };
  const outcomes = await Promise.allSettled([together(add("a")), together(refused), together(add("b"))]);
  const reason = expect.objectContaining({ message: expect.stringContaining("The disk is full.") });
  expect(outcomes).toEqual(outcomes.map(() => ({ status: "rejected", reason })));
  vi.restoreAllMocks();
  expect(await names()).toEqual([]);
  expect(await together(add("c"))).toBe("c");
});

test("if SQLite itself rolls everything back, those before are told so, and those after begin again", async () => {
  const { together } = transactionsOn(write, unhurried);
  const rolledBack = async (db: Database) => {
    await sql`rollback`.execute(db);
    throw new Error("The disk is full.");
  };
  const outcomes = await Promise.allSettled([together(add("a")), together(rolledBack), together(add("b"))]);
  expect(outcomes).toMatchObject([
    { reason: { message: "The disk is full." } },
    { reason: { message: "The disk is full." } },
    { value: "b" },
  ]);
  expect(await names()).toEqual(["b"]);
});

test("one that hides that everything was rolled back is told so, too", async () => {
  const { together } = transactionsOn(write, unhurried);
  const hiding = async (db: Database) => {
    await sql`rollback`.execute(db);
  };
  const outcomes = await Promise.allSettled([together(add("a")), together(hiding)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await names()).toEqual([]);
});

test("one that is alone waits for those before it, and shares with none", async () => {
  const { together, alone, idle } = transactionsOn(write, unhurried);
  const commits = watchCommits();
  const seen: (readonly string[])[] = [];
  const look = async (db: Database) => {
    seen.push(await names(db));
  };
  void [
    together(add("a")),
    together(add("b")),
    alone(look),
    alone(add("c")),
    together(look),
    together(add("d")),
  ];
  await idle();
  expect(seen).toEqual([
    ["a", "b"],
    ["a", "b", "c"],
  ]);
  expect([commits.count, await names()]).toEqual([4, ["a", "b", "c", "d"]]);
});

test("no more share a commit than may, in number and in time; the others have the next", async () => {
  let now = 0;
  const commits = watchCommits();
  const few = transactionsOn(write, { most: 2, mostMs: 10, elapsed: () => now });
  await Promise.all(["a", "b", "c"].map((name) => few.together(add(name))));
  expect(commits.count).toBe(2);
  const slow = async (db: Database) => {
    now += 6;
    await add("slow")(db);
  };
  const many = transactionsOn(write, { most: 100, mostMs: 10, elapsed: () => now });
  await Promise.all([slow, slow, slow].map((work) => many.together(work)));
  expect([commits.count, await names()]).toEqual([4, ["a", "b", "c", "slow", "slow", "slow"]]);
});

test("if none can begin, all that wait are told so at once", async () => {
  const { together } = transactionsOn(write, unhurried);
  const { exec } = DatabaseSync.prototype;
  let begun = 0;
  vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (this: DatabaseSync, text: string) {
    if (text === "begin immediate") {
      begun += 1;
      throw new Error("No.");
    }
    exec.call(this, text);
  });
  const outcomes = await Promise.allSettled([together(add("a")), together(add("b"))]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(begun).toBe(1);
});
