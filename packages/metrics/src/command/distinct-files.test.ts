import { link, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refuseSameFiles } from "./distinct-files.ts";
import { expectRefused, testFolder } from "./testing/run.ts";

const { folder, fileOf } = await testFolder();
const row = '{"output":"a","golden_answer":"a"}\n';
const rows = await fileOf("rows.jsonl", row);
await symlink("rows.jsonl", join(folder, "link.jsonl"));
await link(rows, join(folder, "hard.jsonl"));

describe("aegis-metrics score-file", () => {
  test.each([
    ["rows.jsonl", "rows.jsonl is read; name another file."],
    ["link.jsonl", "rows.jsonl, which is read; name another file."],
    ["hard.jsonl", "rows.jsonl, which is read; name another file."],
  ])("does not write %s, which it reads", async (name, reason) => {
    const out = join(folder, name);
    await expectRefused(["score-file", rows, "--metric", "exact_match", "--out", out], reason);
    expect(await readFile(rows, "utf8")).toBe(row);
  });
});

describe("files of a command", () => {
  test.each([
    [["a.json", "a.json"], "a.json is given twice; name another file."],
    [["a.json", "./a.json"], "./a.json is the same file as a.json, which is written; name another file."],
  ])("are not written twice: %j", async (written, problem) => {
    await expect(refuseSameFiles({ folder, read: [], written })).rejects.toThrow(problem);
  });

  test("may be read twice, and standard streams are no files", async () => {
    const read = ["rows.jsonl", "link.jsonl", "-", ""];
    await refuseSameFiles({
      folder,
      read,
      written: ["-", "-", "a.json", "b.json", "/dev/null", "/dev/null"],
    });
  });
});
