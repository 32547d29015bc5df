import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { all, noon, texts } from "../suite/fixtures.ts";
import { openConnections } from "./connections.ts";
import { openStore } from "./open.ts";
import { abandonOthers, beginUpload } from "./uploads.ts";

it("a sweep abandons uploads of other processes and forgets own ones that are uploads no more", async () => {
  const { write: db, close } = await openConnections(":memory:", 0);
  onTestFinished(close);
  const [running, over, lost] = [await beginUpload(db), await beginUpload(db), await beginUpload(db)];
  await db.deleteFrom("upload").where("id", "=", over).execute();
  const own = new Set([running, over]);
  await abandonOthers(db, own);
  expect([...own]).toEqual([running]);
  expect(await db.selectFrom("upload").select("id").execute()).toEqual([{ id: running }]);
  expect(await db.selectFrom("leftover").select("dataset_id").execute()).toEqual([{ dataset_id: lost }]);
});

it("an upload that could not be abandoned at first is abandoned by a later sweep", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aegis-uploads-"));
  const file = join(folder, "aegis.db");
  const store = await openStore({ file, clock: () => 0 });
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
  expect(await all(store.recordsOfDataset(id))).toEqual([]);
});
