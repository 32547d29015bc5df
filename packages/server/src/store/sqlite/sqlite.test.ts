import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { all, claimAll, newRun, noon, populated, start, texts } from "../suite/fixtures.ts";
import { storeSuite } from "../suite.ts";
import { openStore } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "aegis-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const still = () => Date.parse(noon);
let files = 0;
const anotherFile = () => join(folder, `${++files}.db`);

storeSuite("SQLite in memory", (clock = still) => openStore({ file: ":memory:", clock }));
storeSuite("SQLite on disk", (clock = still) => openStore({ file: anotherFile(), clock }));

it("on disk, no read waits for an open transaction, not even one from inside it", async () => {
  const store = await openStore({ file: anotherFile(), clock: still });
  await store.createUser("ana@acme.com");
  const seen = await store.transaction(() => store.listUsers());
  expect(seen).toMatchObject([{ email: "ana@acme.com" }]);
  await store.close();
});

it("a process that recovers frees what an earlier one held, and abandons its uploads", async () => {
  const file = anotherFile();
  const { store, ana } = await populated(() => openStore({ file, clock: still }));
  await start(store, newRun(ana, "one"));
  const held = await claimAll(store);
  const id = await store.beginUpload();
  await store.addRecords(id, ana.user_id, [texts("a")], noon);
  const next = await openStore({ file, clock: still });
  onTestFinished(() => next.close());
  expect(await claimAll(next)).toEqual([]);
  await next.recover();
  expect((await claimAll(next)).map((chunk) => chunk.id)).toEqual(held.map((chunk) => chunk.id));
  while (await next.sweep());
  expect(await all(next.recordsOfDataset(id))).toEqual([]);
});
