import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { draftFile } from "./draft-file.ts";

const folder = await mkdtemp(join(tmpdir(), "draft-"));
const file = join(folder, "results.txt");
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => writeFile(file, "old"));

test("a draft replaces the file when it is kept, and leaves nothing beside it", async () => {
  const draft = await draftFile(file);
  await writeFile(draft.path, "new");
  expect(await readFile(file, "utf8")).toBe("old");
  await draft.keep();
  expect([await readFile(file, "utf8"), await readdir(folder)]).toEqual(["new", ["results.txt"]]);
});

test("a draft that is discarded leaves the file as it was, and nothing beside it", async () => {
  const draft = await draftFile(file);
  await writeFile(draft.path, "new");
  await draft.discard();
  expect([await readFile(file, "utf8"), await readdir(folder)]).toEqual(["old", ["results.txt"]]);
});

test("a folder that does not exist is the system's error", async () => {
  await expect(draftFile(join(folder, "nowhere", "a.txt"))).rejects.toMatchObject({ code: "ENOENT" });
});
