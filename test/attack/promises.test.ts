import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const [, table = ""] = readFileSync(resolve(root, "SECURITY.md"), "utf8").split(
  "| promise | shown by |\n|---|---|\n",
);
const promises = table.trim().split("\n").map(promiseIn);

describe("what SECURITY.md promises is shown by tests that are there:", () => {
  test.each(promises)("%s", (promise, files) => {
    expect(promise).not.toBe("");
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !holdsTests(file))).toEqual([]);
  });
});

function promiseIn(line: string): [promise: string, files: readonly string[]] {
  const [, promise = "", shown = ""] = line.split("|");
  return [promise.trim(), Array.from(shown.matchAll(/\]\(([^)]+)\)/g), ([, file = ""]) => file)];
}

function holdsTests(file: string): boolean {
  const path = resolve(root, file);
  return existsSync(path) && /\b(test|it)(\.\w+)*\(/.test(readFileSync(path, "utf8"));
}
