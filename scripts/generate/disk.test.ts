import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiskError, onDisk, shown } from "./disk.ts";
import { textOf, writeWhole } from "./write/tree.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "disk-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file that cannot be written is named itself, with the system's reason", async () => {
  await writeFile(join(folder, "taken"), "");
  const file = join(folder, "taken/types.ts");
  await expect(writeWhole(file, "")).rejects.toThrow(
    new DiskError(`Cannot write ${file}: file already exists.`),
  );
});

test("a folder instead of a file is named, though the system does not name it", async () => {
  await expect(textOf(folder)).rejects.toThrow(
    new DiskError(`Cannot read ${folder}: illegal operation on a directory.`),
  );
});

test("an error that is not the system's is passed on as it is", async () => {
  const bug = new TypeError("Not a text.");
  await expect(onDisk("read", folder, Promise.reject(bug))).rejects.toBe(bug);
});

test("a file is shown relative to the current folder, or absolute if it is elsewhere", () => {
  expect(shown(resolve("openapi/decisions.md"))).toBe(join("openapi", "decisions.md"));
  expect(shown(join(folder, "a.yaml"))).toBe(join(folder, "a.yaml"));
});
