import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { type AegisDifferences, aegisLine } from "@aegis/cli/testing";
import { createAegis } from "@aegis/client";
import { exampleKey } from "@aegis/contract";
import { type Judge, offlineJudge } from "@aegis/metrics";
import { JudgeError } from "@aegis/metrics/judge";
import { testServer } from "@aegis/server/testing";
import { afterAll, describe, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "aegis-eval-again-"));
const judge = moodyJudge();
const server = await testServer({ engine: { judges: () => judge } });
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const client = createAegis({ apiKey: exampleKey, baseUrl: `${server.url}/api/v1` });
const numberOfRuns = async () => (await client.runs.list().page()).meta.total_items;
const read = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
const inputs = (evaluations: readonly { record: { input: string } }[]) =>
  evaluations.map(({ record }) => record.input);

/** Rows that ask `Q0?` and so on. */
function write(name: string, rows: number, changed = "") {
  const line = (at: number) => `Q${at}?,Answer ${at}${changed}.,Answer ${at}.\n`;
  const lines = Array.from({ length: rows }, (_, at) => line(at));
  return writeFile(join(folder, name), `input,output,golden_answer\n${lines.join("")}`);
}

const aegis = (parameters: readonly string[], differences?: AegisDifferences) =>
  aegisLine([...parameters, "--server", server.url], folder, {
    environment: { AEGIS_API_KEY: exampleKey },
    ...differences,
  });
const run = (dataset: string, ...more: readonly string[]) =>
  aegis(["eval", "run", "--dataset", dataset, "--metric", "ans_corr=1", "--metric", "is_string", ...more]);

describe("aegis eval run --server --only-failed", () => {
  test("scores again what has no score in the last run, in that run", async () => {
    await write("some.csv", 6);
    judge.refuse(/Answer [24]/);
    expect((await run("some.csv", "--runs", "failed")).code).toBe(3);
    const [name = ""] = (await readdir(join(folder, "failed"))).filter((each) => each.endsWith(".json"));
    const before = await read(`failed/${name}`);
    judge.refuse(undefined);
    const asked = judge.asked.length;
    const runs = await numberOfRuns();
    const { code, out } = await run("some.csv", "--runs", "failed", "--only-failed");
    expect([code, await numberOfRuns()]).toEqual([0, runs]);
    expect(out).toContain("6 of 6");
    expect(judge.asked.slice(asked).every((text) => /Answer [24]/.test(text))).toBe(true);
    expect(judge.asked.length).toBeGreaterThan(asked);
    const after = await read(`failed/${name}`);
    expect([before.number_of_failures, after.number_of_failures, after.id]).toEqual([2, 0, before.id]);
    expect(inputs(after.evaluations)).toEqual(inputs(before.evaluations));
  });

  test("refuses rows, or thresholds, that the last run does not have", async () => {
    await write("some.csv", 7);
    const { code, err } = await run("some.csv", "--runs", "failed", "--only-failed");
    expect(code).toBe(2);
    expect(err).toMatch(/^some\.csv has other rows, metrics, thresholds or models than run \d+: /);
  });
});

describe("aegis eval run --server --shard", () => {
  test("uploads the rows of a shard alone; their runs are merged into one like that of all rows", async () => {
    await write("many.csv", 30);
    await run("many.csv", "--runs", "whole", "--output", "whole.csv");
    const shards = ["1/3", "2/3", "3/3"];
    const files: string[] = [];
    for (const shard of shards) {
      const runs = `shard-${shard[0]}`;
      expect((await run("many.csv", "--shard", shard, "--runs", runs)).code).toBe(0);
      const [name] = (await readdir(join(folder, runs))).filter((each) => /^server-\d+\.json$/.test(each));
      files.push(`${runs}/${name}`);
    }
    const sizes = await Promise.all(
      files.map(async (file) => new Set(inputs((await read(file)).evaluations)).size),
    );
    expect(sizes.every((size) => size < 30)).toBe(true);
    // Fetched once more, a shard is still one, with the numbers of its rows.
    const [, id = ""] = /server-(\d+)/.exec(files[1] ?? "") ?? [];
    expect((await aegis(["eval", "report", id, "--runs", "shard-2"])).code).toBe(0);
    const merge = ["eval", "report", ...files, "--runs", "merged", "--output", "merged.csv"];
    const merged = await aegisLine(merge, folder);
    expect([merged.code, merged.err]).toEqual([0, "The shards are merged into run 1.\n"]);
    expect(await readFile(join(folder, "merged.csv"), "utf8")).toBe(
      await readFile(join(folder, "whole.csv"), "utf8"),
    );
  });

  test("passes if no row is in the shard, and begins no run", async () => {
    await write("one.csv", 1);
    const before = await numberOfRuns();
    const ends = [await run("one.csv", "--shard", "1/2"), await run("one.csv", "--shard", "2/2")];
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(ends.some(({ out }) => out.includes("No row of the dataset is in this shard."))).toBe(true);
    expect(await numberOfRuns()).toBe(before + 1);
  });
});

test("aegis eval run --server --watch has changed rows scored by another run, and others by none", async () => {
  await write("watched.csv", 2);
  const gate = (least: number) =>
    `dataset: watched.csv\nmetrics: { ans_corr: 1 }\ngate: { result: ${least} }\n`;
  await writeFile(join(folder, "watched.yaml"), gate(1));
  const [stop, stderr] = [new AbortController(), new PassThrough()];
  let err = "";
  stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const before = await numberOfRuns();
  const running = aegis(["eval", "run", "watched.yaml", "--watch", "--runs", "watched"], {
    signal: stop.signal,
    stderr,
  });
  const evaluated = (times: number) => expect.poll(() => err.split("Waiting for").length - 1).toBe(times);
  await evaluated(1);
  await write("watched.csv", 3);
  await evaluated(2);
  await writeFile(join(folder, "watched.yaml"), gate(101));
  await evaluated(3);
  await writeFile(join(folder, "watched.yaml"), gate(100));
  await evaluated(4);
  stop.abort();
  const { code, out } = await running;
  expect([code, await numberOfRuns()]).toEqual([130, before + 2]);
  expect(out.match(/^watched\.csv: \d rows/gm)).toEqual([
    "watched.csv: 2 rows",
    "watched.csv: 3 rows",
    "watched.csv: 3 rows",
  ]);
});

/** Answers as the offline judge, except that it refuses what fits a pattern. */
function moodyJudge(): Judge & { readonly asked: string[]; refuse(pattern: RegExp | undefined): void } {
  const asked: string[] = [];
  let refused: RegExp | undefined;
  return {
    name: "moody",
    asked,
    refuse(pattern) {
      refused = pattern;
    },
    async ask(request) {
      const text = JSON.stringify(request.material);
      asked.push(text);
      if (refused?.test(text)) throw new JudgeError("refused", "The judge will not say.");
      return offlineJudge.ask(request);
    },
  };
}
