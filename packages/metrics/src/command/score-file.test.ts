import { readdir, readFile, readlink, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectRefused, run, testFolder } from "./testing/run.ts";

const { fileOf, folder } = await testFolder();

const linesOf = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("aegis-metrics score-file", () => {
  const jsonl = [
    '{"output":"the cat sat","golden_answer":"the cat sat on the mat","id":7}',
    '{"output":"Hello"}',
    "",
    '{"output":"","golden_answer":"","context":["a","b"],"prompt":null}',
  ].join("\n");

  test("fails at the end if evaluations failed, once their reasons are written", async () => {
    const file = await fileOf("some.jsonl", '{"output":"a","golden_answer":"a"}\n{"output":"a"}\n');
    const results = join(folder, "some-scores.jsonl");
    const { err, refused } = await run(["score-file", file, "--metric", "exact_match", "--out", results]);
    expect(err).toContain("1 of 1 (>= 100)");
    expect(refused).toBe(
      "1 of 2 evaluations failed; the first because: exact_match: golden_answer is missing.",
    );
    expect(linesOf(await readFile(results, "utf8"))[1]).toMatchObject({
      scores: { exact_match: { error: { kind: "input" } } },
    });
  });

  test("writes a line per row in their order, and a summary to standard error", async () => {
    const file = await fileOf("rows.jsonl", jsonl);
    const { out, err } = await run([
      "score-file",
      file,
      "--metric",
      "rouge=50",
      "--metric",
      "exact_match",
      "--args",
      'rouge={"rouge_type":1}',
    ]);
    const missing = (name: string) => ({
      score: null,
      explanation: null,
      metadata: null,
      error: { kind: "input", message: `${name}: golden_answer is missing.` },
    });
    expect(linesOf(out)).toEqual([
      {
        row: 0,
        scores: {
          rouge: {
            score: 66.67,
            explanation: "ROUGE-1: 3 of 3 in the output and of 6 in the golden answer are shared.",
            metadata: null,
            error: null,
          },
          exact_match: {
            score: 0,
            explanation: "The output differs from the golden answer.",
            metadata: null,
            error: null,
          },
        },
      },
      { row: 1, scores: { rouge: missing("rouge"), exact_match: missing("exact_match") } },
      {
        row: 2,
        scores: {
          rouge: expect.objectContaining({ score: 100 }),
          exact_match: expect.objectContaining({ score: 100 }),
        },
      },
    ]);
    expect(err).toBe(
      [
        "metric       mean   passed           failed to evaluate",
        "rouge        83.33  2 of 2 (>= 50)   1",
        "exact_match  50.00  1 of 2 (>= 100)  1",
        "3 rows\n",
      ].join("\n"),
    );
  });

  test.each([
    ["JSON lines", '\ufeff{"output":"a","golden_answer":"a"}\r\n{"output":"b","golden_answer":"c"}\r\n'],
    ["CSV", "golden_answer,id,output\na,1,a\nc,2,b\n"],
    ["CSV with semicolons", '\ufeffoutput;golden_answer\r\na;"a"\r\nb;c\r\n'],
    ["CSV with tabs", "output\tgolden_answer\na\ta\n\nb\tc"],
    ["CSV with pipes", "output|golden_answer\na|a\nb|c"],
    ["CSV with a line that names the delimiter", "sep=^\r\noutput^golden_answer\r\na^a\r\nb^c\r\n"],
  ])("reads %s from standard input", async (_, stdin) => {
    const { out } = await run(["score-file", "-", "--metric", "exact_match"], { stdin });
    expect(linesOf(out).map(({ scores }) => scores.exact_match.score)).toEqual([100, 0]);
  });

  test("undoes what a download of the API has defused, and nothing else", async () => {
    const file = await fileOf(
      "download.csv",
      "output,golden_answer,aegis_defused\n'=1,=1,output\n'=1,=1,\n'=1,'=1,output golden_answer\n",
    );
    const { out } = await run(["score-file", file, "--metric", "exact_match"]);
    expect(linesOf(out).map(({ scores }) => scores.exact_match.score)).toEqual([100, 0, 100]);
  });

  test("reads an empty CSV cell as the empty text, quoted or not", async () => {
    const file = await fileOf(
      "cells.csv",
      'output,golden_answer\n"",""\n,""\n,x\n"",x\n"a\n""b""","a\n""b"""\n',
    );
    const { out } = await run(["score-file", file, "--metric", "exact_match"]);
    expect(linesOf(out).map(({ scores }) => scores.exact_match.score)).toEqual([100, 100, 0, 0, 100]);
  });

  test("reads lines and characters correctly wherever a chunk ends", async () => {
    const row = { output: "ß€😀".repeat(9_999), golden_answer: "ß€😀".repeat(9_999) };
    const file = await fileOf("long.jsonl", `${JSON.stringify(row)}\n`.repeat(20));
    const { out } = await run(["score-file", file, "--metric", "exact_match"]);
    expect(linesOf(out).map(({ row: number, scores }) => [number, scores.exact_match.score])).toEqual(
      Array.from({ length: 20 }, (_, number) => [number, 100]),
    );
  });

  test("keeps the order over many batches and several workers", async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => ({
      output: String(at),
      golden_answer: at % 3 === 0 ? String(at) : "x",
    }));
    const file = await fileOf("many.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    const { out } = await run([
      "score-file",
      file,
      "--metric",
      "exact_match",
      "--metric",
      "is_numeric",
      "--workers",
      "2",
    ]);
    expect(linesOf(out).map(({ row, scores }) => [row, scores.exact_match.score])).toEqual(
      rows.map((_, row) => [row, row % 3 === 0 ? 100 : 0]),
    );
  });

  test("writes a file that appears only when it is complete", async () => {
    const [rows, out] = [await fileOf("whole.jsonl", jsonl), join(folder, "whole.out")];
    const ran = await run(["score-file", rows, "--metric", "exact_match", "--out", out]);
    expect(ran.out).toBe("");
    expect(linesOf(await readFile(out, "utf8"))).toHaveLength(3);
    await expectRefused(
      ["score-file", await fileOf("broken.jsonl", `${jsonl}\n{`), "--metric", "rouge", "--out", out],
      "broken.jsonl:5: not JSON",
    );
    expect(linesOf(await readFile(out, "utf8"))[0].scores).toHaveProperty("exact_match");
    expect((await readdir(folder)).filter((name) => name.startsWith(".aegis"))).toEqual([]);
  });

  test("writes what a link leads to, and leaves the link", async () => {
    const [rows, out] = [await fileOf("linked.jsonl", jsonl), join(folder, "link.out")];
    await symlink("linked.out", out);
    await run(["score-file", rows, "--metric", "exact_match", "--out", out]);
    expect(await readlink(out)).toBe("linked.out");
    expect(linesOf(await readFile(out, "utf8"))).toHaveLength(3);
  });

  test("stops at a signal, and leaves nothing behind", async () => {
    const [stop, out] = [new AbortController(), join(folder, "stopped.out")];
    const rows = await fileOf("stopped.jsonl", jsonl);
    stop.abort();
    await expect(
      run(["score-file", rows, "--metric", "exact_match", "--out", out], { signal: stop.signal }),
    ).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => /^\.aegis|stopped\.out/.test(name))).toEqual([]);
  });

  test("draws progress only on a terminal, and clears it", async () => {
    const row = `${JSON.stringify({ output: "a".repeat(400), golden_answer: "b" })}\n`;
    const file = await fileOf("bar.jsonl", row.repeat(2_000));
    const { err } = await run(["score-file", file, "--metric", "exact_match"], { isTerminal: true });
    const seen = err.replaceAll("\r\u001b[K", "<");
    expect(seen).toMatch(/^<\[#+ *\] \d+ % {2}[\d,]+ rows( {2}[\d,]+\/s {2}\d+:\d\d left)?</);
    expect(seen).toContain("<metric       mean");
    expect((await run(["score-file", file, "--metric", "exact_match"])).err).not.toContain("\r");
  });
});
