import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { abandonEnded, beginUpload, renewUploads } from "../sql/uploads.ts";
import { all, noon, texts } from "../suite/fixtures.ts";
import { openConnections } from "./connections.ts";
import { openStore } from "./open.ts";

it("the uploads that a process renews are those that it began and that are uploads still", async () => {
  const { write: db, close } = await openConnections(":memory:", 0);
  onTestFinished(close);
  const [running, over, other] = [
    await beginUpload(db, 0),
    await beginUpload(db, 0),
    await beginUpload(db, 0),
  ];
  await db.deleteFrom("upload").where("id", "=", over).execute();
  const own = new Set([running, over]);
  await renewUploads(db, own, 1);
  expect([...own]).toEqual([running]);
  await abandonEnded(db, 15 * 60_000);
  expect(await db.selectFrom("upload").select("id").execute()).toEqual([{ id: running }]);
  expect(await db.selectFrom("leftover").select("dataset_id").execute()).toEqual([{ dataset_id: other }]);
});

it("an upload that could not be abandoned at first is abandoned by a later sweep", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aegis-uploads-"));
  const file = join(folder, "aegis.db");
  let now = 0;
  const store = await openStore({ file, clock: () => now });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const { id: user } = await store.createUser("ana@acme.com");
  const id = await store.beginUpload();
  await store.addRecords(id, user, [texts("a")], noon);
  using other = new DatabaseSync(file);
  other.exec("create trigger stop before insert on leftover begin select raise(abort, 'Not now.'); end");
  await expect(store.abandonUpload(id)).rejects.toThrow("Not now.");
  other.exec("drop trigger stop");
  while (await store.sweep());
  expect(await all(store.recordsOfDataset(id))).toHaveLength(1);
  now = 15 * 60_000;
  while (await store.sweep());
  expect(await all(store.recordsOfDataset(id))).toEqual([]);
});
