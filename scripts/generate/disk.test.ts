import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiskFault, onDisk, shown } from "./disk.ts";
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
    new DiskFault(`Cannot write ${file}: file already exists.`),
  );
});

test("a folder in a file's place is named, though the system does not", async () => {
  await expect(textOf(folder)).rejects.toThrow(
    new DiskFault(`Cannot read ${folder}: illegal operation on a directory.`),
  );
});

test("what is no fault of the disk passes as it is", async () => {
  const fault = new TypeError("Not a text.");
  await expect(onDisk("read", folder, Promise.reject(fault))).rejects.toBe(fault);
});

test("a file is shown from the current folder, or whole when it lies elsewhere", () => {
  expect(shown(resolve("openapi/decisions.md"))).toBe(join("openapi", "decisions.md"));
  expect(shown(join(folder, "a.yaml"))).toBe(join(folder, "a.yaml"));
});
