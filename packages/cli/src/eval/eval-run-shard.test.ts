import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const lines = Array.from({ length: 60 }, (_, at) => `q${at},a${at},a${at % 7 === 0 ? "x" : at}\n`);
await file("rows.csv", `input,output,golden_answer\n${lines.join("")}`);
const run = (...more: readonly string[]) =>
  aegis([
    "eval",
    "run",
    "--dataset",
    "rows.csv",
    "--metric",
    "exact_match=80",
    "--metric",
    "bleu=1",
    ...more,
  ]);
const shardRun = (shard: string) => run("--shard", shard, "--runs", `shards/${shard.replace("/", "-")}`);
const shardFile = (shard: string) => `shards/${shard.replace("/", "-")}/1.json`;
const runOf = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
const inputs = ({ evaluations }: { evaluations: { record: { input: string } }[] }) =>
  new Set(evaluations.map(({ record }) => record.input));

const shards = ["1/3", "2/3", "3/3"];
for (const shard of shards) await shardRun(shard);
const files = shards.map(shardFile);

describe("aegis eval run --shard", () => {
  test("scores each row in one shard, with its number in the dataset", async () => {
    const parts = await Promise.all(files.map(runOf));
    const sizes = parts.map((part) => inputs(part).size);
    expect(sizes.every((size) => size > 5)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60);
    expect(new Set(parts.flatMap((part) => [...inputs(part)])).size).toBe(60);
    for (const { evaluations } of parts)
      for (const { record_index, record } of evaluations) expect(record.input).toBe(`q${record_index}`);
  });

  test("puts a row into the same shard wherever it is", async () => {
    const before = inputs(await runOf(shardFile("2/3")));
    await file("moved.csv", `input,output,golden_answer\nnew,n,n\n${lines.toReversed().join("")}`);
    await aegis([
      ...["eval", "run", "--dataset", "moved.csv", "--metric", "exact_match", "--shard", "2/3"],
      ...["--runs", "moved"],
    ]);
    const after = inputs(await runOf("moved/1.json"));
    after.delete("new");
    expect(after).toEqual(before);
  });

  test("passes if no row is in the shard", async () => {
    await file("one.csv", "output,golden_answer\na,b\n");
    const ends = await Promise.all(
      ["1/2", "2/2"].map((shard) =>
        aegis(["eval", "run", "--dataset", "one.csv", "--metric", "exact_match", "--shard", shard]),
      ),
    );
    expect(ends.map(({ code }) => code).toSorted()).toEqual([0, 1]);
    expect(ends.find(({ code }) => code === 0)?.out).toContain(
      "Passed. No row of the dataset is in this shard.",
    );
  });

  test.each(["0/2", "3/2", "1", "1/0", "a/b", "-1/2", "1/2/3"])("refuses %s", async (shard) => {
    const { code, err } = await run("--shard", shard);
    expect(code).toBe(2);
    expect(err).toContain("A shard is given as I/N");
  });
});

describe("aegis eval report of several shards", () => {
  test("merges them, in any order, into a run like that of all rows", async () => {
    await run("--runs", "whole", "--output", "whole.csv");
    const merged = await aegis([
      ...["eval", "report", ...files.toReversed(), "--runs", "merged", "--output", "merged.csv"],
      ...["--pass-rate", "85"],
    ]);
    expect(merged.code).toBe(0);
    expect(merged.err).toBe("The shards are merged into run 1.\n");
    expect(await readFile(join(folder, "merged.csv"), "utf8")).toBe(
      await readFile(join(folder, "whole.csv"), "utf8"),
    );
    const { local: _, ...one } = await runOf("merged/1.json");
    const { local: __, ...other } = await runOf("whole/1.json");
    const lasting = ({ alias, started_at, finished_at, duration, evaluations, ...rest }: typeof one) => rest;
    expect(lasting(one)).toEqual(lasting(other));
    expect((await aegis(["eval", "report", ...files, "--runs", "merged", "--pass-rate", "86"])).code).toBe(1);
    const compared = await aegis(["eval", "compare", "whole/1.json", "merged/1.json", "--json"]);
    expect(JSON.parse(compared.out)).toMatchObject({ matched: 60, unchanged: 60, fresh: 0, gone: 0 });
  });

  test.each<[string, readonly string[], string]>([
    ["one is missing", files.slice(0, 2), "The shard 3/3 is missing."],
    ["one is there twice", [...files, files[0] ?? ""], "are both the shard 1/3."],
    ["one is a whole run", [...files, "whole/1.json"], "whole/1.json is not a run of aegis eval run --shard"],
    ["one is of another suite", [...files.slice(0, 2), "moved/1.json"], "is not a shard of the same run as"],
    ["one is not there", [...files, "none.json"], "Cannot read none.json: ENOENT"],
  ])("is refused if %s", async (_, parts, reason) => {
    const { code, out, err } = await aegis(["eval", "report", ...parts, "--runs", "refused"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });
});
