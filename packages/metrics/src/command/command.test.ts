import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { CommandError, runCommand } from "@aegis/terminal";
import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { offlineJudge } from "../judge/offline/offline.ts";
import { metrics } from "../metrics.ts";
import { aegisMetrics } from "./aegis-metrics.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-metrics-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Ran = { out: string; err: string; refused: string | null };

/** Runs a command line as main.ts does, with streams in place of the process's. */
async function run(
  parameters: readonly string[],
  { stdin = "", isTerminal = false, signal = new AbortController().signal } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  let time = 0;
  let refused: string | null = null;
  const context = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    isTerminal,
    environment: {},
    clock: () => {
      time += 1000;
      return time;
    },
    judgeOf: async () => offlineJudge,
    signal,
  };
  try {
    await runCommand(aegisMetrics, context, parameters);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof CommanderError)) throw error;
    refused = error.message;
  }
  stdout.end();
  stderr.end();
  return { out: await out, err: await err, refused };
}

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const linesOf = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("aegis-metrics score", () => {
  test("prints one score, rounded to two decimals", async () => {
    const texts = ["--output", "the cat sat", "--golden-answer", "the cat sat on the mat"];
    expect(await run(["score", "rouge", ...texts, "--args", '{"rouge_type":1}'])).toEqual({
      out: "66.67\n",
      err: "",
      refused: null,
    });
  });

  test("prints the whole result as JSON", async () => {
    const { out } = await run(["score", "exact_match", "--output", "ok", "--golden-answer", "ok", "--json"]);
    expect(JSON.parse(out)).toEqual({
      score: 100,
      explanation: "The output equals the golden answer.",
      metadata: null,
      usage: null,
      error: null,
    });
  });

  test("asks the judge, and names it", async () => {
    const texts = ["--input", "What is 2+2?", "--output", "4", "--golden-answer", "4"];
    expect((await run(["score", "answer_correctness", ...texts])).out).toBe("100\n");
    const { out } = await run(["score", "answer_correctness", ...texts, "--json"]);
    expect(JSON.parse(out)).toMatchObject({ score: 100, metadata: { judge: "offline" } });
  });

  test.each([
    [["score", "exact_match", "--output", "ok"], "exact_match: golden_answer is missing."],
    [
      ["score", "rouge", "--args", '{"type":1}'],
      'rouge: unknown argument "type"; it takes rouge_type, use_stemmer, case_sensitive.',
    ],
    [["score", "rouge", "--args", "[1]"], 'Arguments are an object, such as {"rouge_type": "L"}.'],
    [["score", "rouge", "--args", "{"], "Not JSON"],
    [
      ["score", "blue"],
      'There is no metric "blue". Did you mean bleu? Use aegis-metrics list to see all metrics.',
    ],
    [["score", "sacre"], 'There is no metric "sacre". Use aegis-metrics list to see all metrics.'],
    [["score"], "missing required argument 'metric'"],
    [["score", "rouge", "--outputs", "a"], "unknown option '--outputs'"],
    [["rate"], "unknown command 'rate'"],
  ])("%j is refused", async (parameters, reason) => {
    const { out, refused } = await run(parameters);
    expect(refused).toContain(reason);
    expect(out).toBe("");
  });
});

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
    expect(seen).toMatch(/^<\[#+ *\] \d+ % {2}[\d,]+ rows</);
    expect(seen).toMatch(/rows<metric {7}mean/);
    expect((await run(["score-file", file, "--metric", "exact_match"])).err).not.toContain("\r");
  });

  const refusals: readonly (readonly [string, string | Buffer, readonly string[], string])[] = [
    [
      "a.jsonl",
      '{"output":"a"}\n[1]',
      ["exact_match"],
      'a.jsonl:2: a row must be an object such as {"output": "4"}.',
    ],
    [
      "b.jsonl",
      '{"output":4}',
      ["exact_match"],
      'b.jsonl:1: output must be a text or null; a number is written "4".',
    ],
    [
      "c.jsonl",
      '{"context":[1]}',
      ["exact_match"],
      "c.jsonl:1: context must be a text, a list of texts or null.",
    ],
    ["d.jsonl", '{"output":[]}', ["exact_match"], "d.jsonl:1: output must be a text, an object or null."],
    [
      "e.jsonl",
      Buffer.from([0x7b, 0x7d, 0x0a, 0xff, 0x0a]),
      ["exact_match"],
      "e.jsonl:2: not UTF-8; save the file as UTF-8.",
    ],
    ["f.jsonl", Buffer.from([0x7b, 0x7d, 0x0a, 0xc3]), ["is_string"], "f.jsonl:2: not UTF-8"],
    [
      "a.csv",
      "output,golden_answer\na,b\nc\n",
      ["exact_match"],
      "a.csv: Invalid Record Length: columns length is 2, got 1 on line 3.",
    ],
    ["b.csv", 'output,golden_answer\na,"b\n', ["exact_match"], "b.csv: Quote Not Closed"],
    ["c.csv", "output,output\na,b\n", ["is_string"], 'c.csv:1: there are two columns called "output".'],
    [
      "d.csv",
      "text,label\na,b\n",
      ["is_string"],
      "d.csv:1: no column is called prompt, input, context, output or golden_answer.",
    ],
    [
      "e.csv",
      "output\na\n",
      ["is_string", "exact_match"],
      "e.csv:1: there is no column golden_answer, which exact_match needs.",
    ],
    ["f.csv", "", ["is_string"], "f.csv: there is no header line."],
    [
      "a.txt",
      "",
      ["is_string"],
      "a.txt: rows are read from a .jsonl or a .csv file, or from - (standard input).",
    ],
    ["g.jsonl", "", ["is_string", "is_string"], "is_string is given twice."],
    ["g.jsonl", "", ["is_string=101"], "A threshold is a number from 0 to 100."],
    ["g.jsonl", "", ["is_string="], "A threshold is a number from 0 to 100."],
    ["g.jsonl", "", ["no_metric=1"], 'There is no metric "no_metric"'],
  ];

  test.each(refusals)("refuses %s: %s", async (name, content, chosen, reason) => {
    const file = await fileOf(name, content);
    await expectRefused(["score-file", file, ...chosen.flatMap((metric) => ["--metric", metric])], reason);
  });

  test.each([
    [["no-such.csv", "--metric", "rouge"], "Cannot read no-such.csv: ENOENT"],
    [["-"], "required option '--metric <name[=threshold]>' not specified"],
    [
      ["-", "--metric", "rouge", "--args", "bleu={}"],
      "There are arguments for bleu, but no --metric asks for it.",
    ],
    [["-", "--metric", "rouge", "--args", "rouge"], "Arguments are given as NAME=JSON"],
    [
      ["-", "--metric", "rouge", "--args", 'rouge={"rouge_type":0}'],
      "rouge: argument rouge_type must be one of 1, 2",
    ],
    [["-", "--metric", "rouge", "--out", "/no-such-folder/x"], "Cannot write to /no-such-folder/x: ENOENT"],
    [["-", "--metric", "rouge", "--out", "/"], "Cannot write to /: it is a folder."],
    [["-", "--metric", "rouge", "--workers", "0"], "Give a whole number from 1 to 64."],
  ])("refuses %j", async (parameters, reason) => {
    await expectRefused(["score-file", ...parameters], reason);
  });

  async function expectRefused(parameters: readonly string[], reason: string): Promise<void> {
    const { refused } = await run(parameters);
    expect(refused).toContain(reason);
    expect(refused).not.toContain("\n");
  }
});

describe("aegis-metrics list", () => {
  test("prints a line per metric", async () => {
    const [header, ...lines] = (await run(["list"])).out.trimEnd().split("\n");
    expect(header).toMatch(/^id +name +category +needs +threshold +judged +source +arguments$/);
    expect(lines.map((line) => line.split(/ +/)[1])).toEqual(metrics.map(({ shortname }) => shortname));
    expect(lines.filter((line) => / extension /.test(line)).map((line) => Number.parseInt(line, 10))).toEqual(
      metrics.map(({ id }) => id).filter((id) => id > 1000),
    );
  });

  test("prints the registry as JSON", async () => {
    const listed = JSON.parse((await run(["list", "--json"])).out);
    expect(listed).toEqual(JSON.parse(JSON.stringify(metrics)));
    expect(listed[1]).toMatchObject({ id: 2, shortname: "exact_match", threshold: 100, judged: false });
  });
});
