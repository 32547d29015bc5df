import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { createTempUploads, prepareFolder } from "./temp-uploads.ts";

const root = await mkdtemp(join(tmpdir(), "uploads-"));
afterAll(() => rm(root, { recursive: true }));

let made = 0;
const newName = () => String(made++);
const file = { name: "rows.csv", type: "text/csv" };

test("a file is readable by nobody else, can be read repeatedly, and is gone at the end", async () => {
  const folder = join(root, "a");
  await prepareFolder(folder);
  {
    await using uploads = createTempUploads(folder, newName);
    const kept = await uploads.sink(
      "file",
      file,
      Readable.from([Buffer.from("a,b\n"), Buffer.from("1,2\n")]),
    );
    expect(kept).toMatchObject({ ...file, size: 8 });
    if (!("read" in kept) || typeof kept.read !== "function") throw new Error("It cannot be read.");
    for (let time = 0; time < 2; time++) expect((await buffer(kept.read())).toString()).toBe("a,b\n1,2\n");
    const [name = ""] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }
  expect(await readdir(folder)).toEqual([]);
});

test("a file of another part is read to its end and not kept", async () => {
  const folder = join(root, "b");
  await prepareFolder(folder);
  await using uploads = createTempUploads(folder, newName);
  const bytes = Readable.from([Buffer.from("x")]);
  await uploads.sink("other", file, bytes);
  expect([bytes.readableEnded, await readdir(folder)]).toEqual([true, []]);
});

test("a file that breaks off is an error, and its beginning is gone at the end", async () => {
  const folder = join(root, "c");
  await prepareFolder(folder);
  {
    await using uploads = createTempUploads(folder, newName);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("a");
        throw new Error("The line is dead.");
      })(),
    );
    await expect(uploads.sink("file", file, broken)).rejects.toThrow("The line is dead.");
  }
  expect(await readdir(folder)).toEqual([]);
});

test("a file that is aborted before it was created leaves nothing", async () => {
  const folder = join(root, "e");
  await prepareFolder(folder);
  const silent = new Readable({ read: () => undefined });
  let kept: unknown;
  {
    await using uploads = createTempUploads(folder, newName);
    kept = Promise.resolve(uploads.sink("file", file, silent)).catch((error: unknown) => error);
  }
  expect(await kept).toMatchObject({ name: "AbortError" });
  expect([silent.destroyed, await readdir(folder)]).toEqual([true, []]);
});

test("what an earlier process left is removed, and nothing else is", async () => {
  const folder = join(root, "d");
  await prepareFolder(folder);
  await writeFile(join(folder, "left.upload"), "x");
  await writeFile(join(folder, "notes.txt"), "mine");
  await prepareFolder(folder);
  expect(await readdir(folder)).toEqual(["notes.txt"]);
  expect(await readFile(join(folder, "notes.txt"), "utf8")).toBe("mine");
});
