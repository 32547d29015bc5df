import { mkdir, mkdtemp, readdir, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

let home: string;
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "folders-")));
});
afterEach(() => rm(home, { recursive: true }));

test.each([
  ["one", "one"],
  ["one/two/three", "one"],
  ["there/two", "there/two"],
  ["link/two", "link/two"],
])("%s is made, and the topmost new folder is %s", async (path, topmost) => {
  await mkdir(join(home, "there"));
  await symlink(join(home, "there"), join(home, "link"));
  expect(await makeFolder(join(home, path))).toBe(join(home, topmost));
  expect((await stat(join(home, path))).isDirectory()).toBe(true);
  expect(await makeFolder(join(home, path))).toBeUndefined();
});

test("the same folder is made by several at once", async () => {
  for (let round = 0; round < 50; round += 1) {
    const folder = join(home, `${round}`, "a/b");
    const made = await Promise.all(Array.from({ length: 8 }, () => makeFolder(folder)));
    expect(made).toContain(join(home, `${round}`));
    expect(await readdir(folder)).toEqual([]);
  }
});

test.each([
  ["a file", "file", "EEXIST"],
  ["a folder in a file", "file/one", "ENOTDIR"],
  ["a link that leads nowhere", "nowhere", "ENOENT"],
  ["a folder in a link that leads nowhere", "nowhere/one", "ENOENT"],
  ["a folder further down in such a link", "nowhere/one/two", "ENOENT"],
])("%s is an error, and nothing is made", async (_, path, code) => {
  await writeFile(join(home, "file"), "");
  await symlink(join(home, "gone"), join(home, "nowhere"));
  await expect(makeFolder(join(home, path))).rejects.toMatchObject({ code });
  expect((await readdir(home)).toSorted()).toEqual(["file", "nowhere"]);
});

test.runIf(process.platform === "linux")("a folder that takes no folder is an error", async () => {
  await expect(makeFolder("/proc/aegis/runs")).rejects.toMatchObject({ code: "ENOENT" });
});
