import { describe, test } from "vitest";
import { expectRefused, testFolder } from "./testing/run.ts";

const { fileOf } = await testFolder();

describe("aegis-metrics score-file", () => {
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
      "a.csv:3: the row has 1 cell, the header 2; a text with the separator in it stands in quotes.",
    ],
    [
      "b.csv",
      'output,golden_answer\na,"b\n',
      ["exact_match"],
      "b.csv:2: a text that begins with a quote does not end with one.",
    ],
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
    [
      ["-", "--metric", "rouge", "--out", "/no-such-folder/x"],
      "Cannot write to /no-such-folder/x: make the folder /no-such-folder first.",
    ],
    [["-", "--metric", "rouge", "--out", "/"], "Cannot write to /: it is a folder."],
    [["-", "--metric", "rouge", "--workers", "0"], "Give a whole number from 1 to 64."],
  ])("refuses %j", async (parameters, reason) => {
    await expectRefused(["score-file", ...parameters], reason);
  });
});
