import { type RecordField, recordFields } from "@aegis/contract";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordTexts } from "../record-texts.ts";
import { bytesOf, chunkSizes, inChunks, recordsOf } from "../testing/csv-records.ts";
import { readCsv } from "./read-csv.ts";

const empty = { prompt: null, input: null, context: null, output: null, golden_answer: null };

describe.each(chunkSizes)("in chunks of %i bytes", (size) => {
  test.each<[string, string | number[], Partial<RecordTexts>[]]>([
    [
      "a plain file",
      "prompt,output\na,b\nc,d\n",
      [
        { prompt: "a", output: "b" },
        { prompt: "c", output: "d" },
      ],
    ],
    ["no line end at the end", "prompt,output\na,b", [{ prompt: "a", output: "b" }]],
    ["a byte order mark", "\ufeffprompt,output\na,b\n", [{ prompt: "a", output: "b" }]],
    ["a byte order mark before a quote", '\ufeff"prompt",output\na,b\n', [{ prompt: "a", output: "b" }]],
    [
      "CRLF",
      "prompt,output\r\na,b\r\nc,d\r\n",
      [
        { prompt: "a", output: "b" },
        { prompt: "c", output: "d" },
      ],
    ],
    [
      "CR",
      "prompt,output\ra,b\rc,d",
      [
        { prompt: "a", output: "b" },
        { prompt: "c", output: "d" },
      ],
    ],
    ["mixed line ends", "prompt\r\na\nb\rc", [{ prompt: "a" }, { prompt: "b" }, { prompt: "c" }]],
    ["semicolons", "prompt;output\na,1;b\n", [{ prompt: "a,1", output: "b" }]],
    ["tabs", "prompt\toutput\na;b\tc\n", [{ prompt: "a;b", output: "c" }]],
    ["pipes", "prompt|output\na|b\n", [{ prompt: "a", output: "b" }]],
    ["delimiters in a quoted name", '"a;b;c",prompt\n1,2\n', [{ prompt: "2" }]],
    ["a name that spans lines", '"a\nb",prompt\n1,2\n', [{ prompt: "2" }]],
    ["quotes", '"prompt"\n"a ""b"", c"\n', [{ prompt: 'a "b", c' }]],
    [
      "a cell that spans lines",
      'prompt,output\n"a\r\nb\n\nc\r",d\n',
      [{ prompt: "a\r\nb\n\nc\r", output: "d" }],
    ],
    ["leading zeros", "prompt\n007\n1e3\n", [{ prompt: "007" }, { prompt: "1e3" }]],
    ["spaces", "prompt,output\n a ,  \n", [{ prompt: " a ", output: "  " }]],
    [
      "an empty cell, quoted or not",
      'prompt,input,output\n,"",c\n',
      [{ prompt: "", input: "", output: "c" }],
    ],
    [
      "a row of empty cells",
      "prompt,output\n,\na,b\n",
      [
        { prompt: "", output: "" },
        { prompt: "a", output: "b" },
      ],
    ],
    [
      "an empty line among rows of several cells",
      "prompt,output\n\na,b\n\n\n",
      [{ prompt: "a", output: "b" }],
    ],
    [
      "an empty line among rows of one cell",
      "prompt\na\n\nb\n",
      [{ prompt: "a" }, { prompt: "" }, { prompt: "b" }],
    ],
    ["characters of several bytes", "prompt\näöü €👩‍👩‍👧‍👦\n", [{ prompt: "äöü €👩‍👩‍👧‍👦" }]],
    ["a byte order mark in a cell", "prompt,output\n\ufeffa,b\n", [{ prompt: "\ufeffa", output: "b" }]],
    ["spaces around names", "prompt , output\na,b\n", [{ prompt: "a", output: "b" }]],
    ["columns of no field", "id,prompt,Output\n1,a,b\n", [{ prompt: "a" }]],
    ["delimiters at the ends of lines", "prompt,output,,\na,b,,\n", [{ prompt: "a", output: "b" }]],
    ["texts like formulas", "prompt\n=1+1\n'=2\n", [{ prompt: "=1+1" }, { prompt: "'=2" }]],
    [
      "a line that names the delimiter",
      "sep=;\r\nprompt;output\r\na,1;b\r\n",
      [{ prompt: "a,1", output: "b" }],
    ],
    [
      "such a line after a byte order mark",
      "\ufeffsep=,\nprompt,output\na;,b\n",
      [{ prompt: "a;", output: "b" }],
    ],
    ["such a line in quotes", '"sep=|"\rprompt|output\ra|b', [{ prompt: "a", output: "b" }]],
    [
      "such a line that was saved as a row",
      "sep=;;;\nprompt;output;\na;b;\n",
      [{ prompt: "a", output: "b" }],
    ],
    ["such a line for a tab", "SEP=\t\nprompt\toutput\na\tb\n", [{ prompt: "a", output: "b" }]],
    ["such a line for any other sign", "sep=^\nprompt^output\na,;|^b\n", [{ prompt: "a,;|", output: "b" }]],
    ["such a line before a single column", "sep=;\nprompt\n\na,b\n", [{ prompt: "" }, { prompt: "a,b" }]],
    ["a column that is called sep", "sep,prompt\n;,b\n", [{ prompt: "b" }]],
  ])("%s is read", async (_, content, records) => {
    const read = await recordsOf(bytesOf(content), size);
    expect(read.record_count).toBe(records.length);
    expect(read.records).toEqual(records.map((record) => ({ ...empty, ...record })));
  });
});

describe("column mappings", () => {
  test.each<[string, Record<string, string>, RecordField[], Partial<RecordTexts>]>([
    [
      "name the columns of fields",
      { prompt: "question" },
      ["prompt", "output"],
      { prompt: "q", output: "o" },
    ],
    [
      "may take one column for two fields",
      { prompt: "question", input: "question" },
      ["prompt", "input", "output"],
      {
        prompt: "q",
        input: "q",
        output: "o",
      },
    ],
    ["go before a column's own name", { golden_answer: "output" }, ["golden_answer"], { golden_answer: "o" }],
    [
      "may repeat a column's own name",
      { output: "output", golden_answer: "output" },
      ["output", "golden_answer"],
      {
        output: "o",
        golden_answer: "o",
      },
    ],
    ["do not count spaces", { input: " other " }, ["input", "output"], { input: "x", output: "o" }],
  ])("%s", async (_, mappings, structure, record) => {
    const read = await recordsOf(bytesOf("question,output,other\nq,o,x\n"), 64, mappings);
    expect(read).toEqual({ structure, record_count: 1, records: [{ ...empty, ...record }] });
  });

  test.each([
    ["question", ' Did you mean "Question"?'],
    ["questoin", ' Did you mean "Question"?'],
    ["answer", ""],
    ["", ""],
  ])("to %j, which the file does not have, are refused", async (column, hint) => {
    const file = bytesOf("Question,output,\na,b,\n");
    await expect(recordsOf(file, 64, { prompt: column })).rejects.toHaveProperty(
      "detail",
      `column_mappings names the column ${JSON.stringify(column)}, which the file does not have. The columns are "Question" and "output".${hint}`,
    );
  });
});

test("an error while saving ends the reading", async () => {
  const keep = () => Promise.reject(new Error("The disk is full."));
  await expect(readCsv(inChunks(bytesOf("prompt\na\n"), 64), {}, keep)).rejects.toThrow("The disk is full.");
});

test("other work gets its turn while a file is read", async () => {
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  await recordsOf(bytesOf(`prompt\n${"a\n".repeat(100_000)}`));
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(100);
});

test("any table that csv-stringify writes is read unchanged", async () => {
  const cell = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'",;\t|\r\n =\ufeff'),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      ),
    })
    .filter((text) => !text.includes("\0"));
  const table = fc.subarray([...recordFields], { minLength: 1 }).chain((structure) =>
    fc.record({
      structure: fc.constant(structure),
      rows: fc.array(fc.tuple(...structure.map(() => cell)), { minLength: 1, maxLength: 20 }),
      // With a single column nothing says what the delimiter is.
      delimiter: structure.length === 1 ? fc.constant(",") : fc.constantFrom(",", ";", "\t", "|"),
      record_delimiter: fc.constantFrom("\n", "\r\n", "\r"),
      quote_record_delimiter: fc.constant(true),
      bom: fc.boolean(),
      size: fc.integer({ min: 1, max: 40 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(table, async ({ structure, rows, size, ...options }) => {
      const text = stringify([structure, ...rows], options);
      const read = await recordsOf(Buffer.from(text), size);
      expect(read.structure).toEqual(structure);
      const cells = read.records.map((record) => structure.map((field) => record[field]));
      expect(cells).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
