import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { storeSuite } from "../suite.ts";
import { openStore } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "aegis-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const clock = () => Date.parse("2026-04-01T12:00:00Z");
let files = 0;

storeSuite("SQLite in memory", () => openStore({ file: ":memory:", clock }));
storeSuite("SQLite on disk", () => openStore({ file: join(folder, `${++files}.db`), clock }));

it("on disk, no read waits for an open transaction, not even one from inside it", async () => {
  const store = await openStore({ file: join(folder, `${++files}.db`), clock });
  await store.createUser("ana@acme.com");
  const seen = await store.transaction(() => store.listUsers());
  expect(seen).toMatchObject([{ email: "ana@acme.com" }]);
  await store.close();
});
