import { Readable } from "node:stream";
import { CommandError } from "@aegis/terminal";
import { describe, expect, test } from "vitest";
import type { Field } from "../sample.ts";
import { openRows } from "./read-rows.ts";
import { testFolder } from "./testing/run.ts";

const { fileOf } = await testFolder();

/** The rows of a file, or why it is refused. */
async function read(file: string, columns: readonly (readonly [Field, string])[] = []) {
  const needs = new Map<Field, string>([["output", "exact_match"]]);
  const { signal } = new AbortController();
  const samples: unknown[] = [];
  try {
    const { rows } = await openRows({
      file,
      name: file.replace(/.*\//, ""),
      needs,
      columns: new Map(columns),
      stdin: Readable.from([]),
      signal,
    });
    for await (const { sample } of rows) samples.push(sample);
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
  return samples;
}

describe("rows of a file", () => {
  const many = 20_000;
  test.each<[string, string]>([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("that are not UTF-8 are named by their line, counted by %s over several reads", async (_, end) => {
    const text = `output,input${end}${`a,b${end}`.repeat(many)}`;
    const file = await fileOf("latin.csv", Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 10])]));
    expect(await read(file)).toBe(`latin.csv:${many + 2}: not UTF-8; save the file as UTF-8.`);
  });

  test.each<[string, string]>([
    ["taken.csv", "output,input\na,b\n"],
    ["taken.jsonl", '{"output":"a","input":"b"}\n'],
  ])("cannot have a column of %s for two fields", async (name, text) => {
    expect(await read(await fileOf(name, text), [["input", "output"]])).toBe(
      `${name}: the column output is read as input: say which column is output, which exact_match needs.`,
    );
  });

  test("may swap the names of columns", async () => {
    const swapped = [["input", "output"] as const, ["output", "input"] as const];
    const sample = { prompt: null, input: "a", context: null, output: "b", golden_answer: null };
    expect(await read(await fileOf("swapped.csv", "output,input\na,b\n"), swapped)).toEqual([sample]);
    expect(await read(await fileOf("swapped.jsonl", '{"output":"a","input":"b"}\n'), swapped)).toEqual([
      sample,
    ]);
  });

  test("are refused if the first line of JSON has a key that was probably meant", async () => {
    const file = await fileOf("near.jsonl", '\n{"anser":"a"}\n{"answer":"b"}\n');
    expect(await read(file, [["output", "answer"]])).toBe(
      "near.jsonl:2: there is no answer for output. Did you mean anser?",
    );
    const later = await fileOf("later.jsonl", '{"input":"a"}\n{"anser":"b"}\n');
    expect(await read(later, [["output", "answer"]])).toMatchObject([{ output: null }, { output: null }]);
  });
});
