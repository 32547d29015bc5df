import { link, mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const rows = "input,output,golden_answer\nq,a,a\n";
await file("rows.csv", rows);
await symlink("rows.csv", join(folder, "link.csv"));
await link(join(folder, "rows.csv"), join(folder, "hard.csv"));
await mkdir(join(folder, "sub"));
const scored = ["eval", "run", "--dataset", "rows.csv", "--metric", "exact_match"];
await aegis(scored);
await aegis(["eval", "bless", "1", "--baseline", "base.json"]);
const output = (name: string) => ["--output", name];

describe("aegis eval", () => {
  const kept = ".aegis/runs/1.json";
  test.each<[readonly string[], string, string]>([
    [[...scored, ...output("rows.csv")], "rows.csv", "rows.csv is read; name another file."],
    [[...scored, ...output("./sub/../rows.csv")], "rows.csv", "is the same file as rows.csv, which is read"],
    [[...scored, ...output("link.csv")], "rows.csv", "link.csv is the same file as rows.csv, which is read"],
    [[...scored, ...output("hard.csv")], "rows.csv", "hard.csv is the same file as rows.csv, which is read"],
    [[...scored, "--baseline", "base.json", ...output("base.json")], "base.json", "base.json is read"],
    [[...scored, "--baseline", "run:1", ...output(kept)], kept, `${kept} is read; name another file.`],
    [["eval", "report", "1", ...output(kept)], kept, `${kept} is read; name another file.`],
    [
      ["eval", "report", "1", "--baseline", "base.json", ...output("base.json")],
      "base.json",
      "base.json is read",
    ],
    [["eval", "bless", "1", "--baseline", kept], kept, `${kept} is read; name another file.`],
    [["eval", "bless", "1", "--baseline", "rows.csv"], "rows.csv", "rows.csv is not a baseline, and stays"],
    [[...scored, "--only-failed", ...output(kept)], kept, `${kept} is read; name another file.`],
  ])("does not overwrite what it reads: %j", async (parameters, name, reason) => {
    const before = await readFile(join(folder, name), "utf8");
    const { code, err } = await aegis(parameters);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(await readFile(join(folder, name), "utf8")).toBe(before);
  });

  test("takes no run for the file of a baseline", async () => {
    expect(await aegis(["eval", "bless", "1", "--baseline", "run:1"])).toEqual({
      code: 2,
      out: "",
      err: "run:1 names a run. Name the file to write: --baseline FILE.\n",
    });
  });

  test("does not write one file twice", async () => {
    const { code, err } = await aegis([...scored, ...output("a.json"), ...output("./sub/../a.json")]);
    expect(code).toBe(2);
    expect(err).toBe("./sub/../a.json is the same file as a.json, which is written; name another file.\n");
  });

  test("does not overwrite the configuration", async () => {
    await file(
      "own.json",
      '{ "dataset": "rows.csv", "metrics": { "exact_match": 1 }, "output": ["own.json"] }',
    );
    const { code, err } = await aegis(["eval", "run", "own.json"]);
    expect([code, err]).toEqual([2, "own.json is read; name another file.\n"]);
  });

  test("reads standard input for one suite only", async () => {
    const suites = "metrics: { exact_match: }\nsuites: [{ dataset: '-' }, { name: other, dataset: '-' }]\n";
    await file("twice.yaml", suites);
    const { code, err } = await aegis(["eval", "run", "twice.yaml"], { stdin: rows });
    expect([code, err]).toEqual([
      2,
      "Standard input can be read only once: other needs a dataset of its own.\n",
    ]);
  });
});
