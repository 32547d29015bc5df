import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { manifestsApart, manifestsOf, versionOf, writeVersion } from "./manifests.ts";

const root = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "release-"));
afterAll(() => rmSync(copy, { recursive: true }));

test("every package has the version of the repository", () => {
  expect(manifestsApart(root)).toEqual([]);
});

test("a new version is written into every package.json, and nothing else changes", () => {
  for (const file of manifestsOf(root)) cpSync(join(root, file), join(copy, file));
  writeVersion(copy, "9.8.7");
  expect(versionOf(copy)).toBe("9.8.7");
  expect(manifestsApart(copy)).toEqual([]);
  for (const file of manifestsOf(root)) {
    const [before, after] = [root, copy].map((folder) => readFileSync(join(folder, file), "utf8"));
    expect(after).toBe(before?.replace(`"version": "${versionOf(root)}"`, '"version": "9.8.7"'));
  }
});
