import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RecordField, type RecordTexts, recordFields } from "../../domain/entities.ts";
import { readCsv } from "./read-csv.ts";

/** How a file may come: byte by byte, cut inside characters and line ends, or in large chunks. */
const chunkSizes = [1, 3, 64 * 1024];

const bytesOf = (content: string | readonly number[]) =>
  typeof content === "string" ? Buffer.from(content) : Uint8Array.from(content);

const inChunks = (bytes: Uint8Array, size: number) =>
  async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };

async function recordsOf(bytes: Uint8Array, size = 64 * 1024, mappings: Record<string, string> = {}) {
  const records: RecordTexts[] = [];
  const content = await readCsv(inChunks(bytes, size), mappings, async (batch) => {
    records.push(...batch);
  });
  expect(content.record_count).toBe(records.length);
  return { structure: content.structure, records };
}

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
    ["an empty cell, quoted or not", 'prompt,input,output\n,"",c\n', [{ output: "c" }]],
    ["a row of empty cells", "prompt,output\n,\na,b\n", [{}, { prompt: "a", output: "b" }]],
    [
      "an empty line among rows of several cells",
      "prompt,output\n\na,b\n\n\n",
      [{ prompt: "a", output: "b" }],
    ],
    ["an empty line among rows of one cell", "prompt\na\n\nb\n", [{ prompt: "a" }, {}, { prompt: "b" }]],
    ["characters of several bytes", "prompt\näöü €👩‍👩‍👧‍👦\n", [{ prompt: "äöü €👩‍👩‍👧‍👦" }]],
    ["a byte order mark in a cell", "prompt,output\n\ufeffa,b\n", [{ prompt: "\ufeffa", output: "b" }]],
    ["spaces around names", "prompt , output\na,b\n", [{ prompt: "a", output: "b" }]],
    ["columns of no field", "id,prompt,Output\n1,a,b\n", [{ prompt: "a" }]],
    ["delimiters at the ends of lines", "prompt,output,,\na,b,,\n", [{ prompt: "a", output: "b" }]],
    ["texts like formulas", "prompt\n=1+1\n'=2\n", [{ prompt: "=1+1" }, { prompt: "'=2" }]],
  ])("%s is read", async (_, content, records) => {
    const read = await recordsOf(bytesOf(content), size);
    expect(read.records).toEqual(records.map((record) => ({ ...empty, ...record })));
  });

  test.each<[string, string | number[], string]>([
    ["an empty file", "", "The file has no rows."],
    ["a byte order mark alone", "\ufeff", "The file has no rows."],
    ["a header line alone", "prompt,output\r\n", "The file has no rows below its header line."],
    ["empty lines alone", "\n", "The first line is empty. Begin the file with the names of its columns."],
    [
      "delimiters alone",
      ",,\n,,\n",
      "The first line is empty. Begin the file with the names of its columns.",
    ],
    [
      "a row with too few cells",
      'prompt,output\n"a\r\n1",b\r\nc\r\n',
      "Line 4: the row has 1 cell, the header has 2. Add the empty cells that are missing, or quote a cell that spans lines.",
    ],
    [
      "a row with too many cells",
      "prompt;output\na;b\n\nc;d;e",
      "Line 4: the row has 3 cells, the header has 2. Quote a cell that contains a semicolon.",
    ],
    [
      "a quote that is not closed",
      'prompt,output\na,b\nc,"d\ne,f\n',
      "Line 3, column 2: a quoted cell is not closed.",
    ],
    [
      "text after a closing quote",
      'prompt,output\n"a"b,c\n',
      "Line 2, column 1: there is text after a closing quote. Double the quotes inside a cell.",
    ],
    [
      "a space after a closing quote",
      'prompt,output\rx,"a" \r',
      "Line 2, column 2: there is text after a closing quote. Double the quotes inside a cell.",
    ],
    [
      "a quote inside a cell",
      'prompt,output\na 5" disk,c\n',
      "Line 2, column 1: there is a quote in a cell without quotes around it. Quote the cell, and double that quote.",
    ],
    [
      "a name that is there twice",
      "prompt,output, prompt\na,b,c\n",
      'Line 1, column 3: the name "prompt" is that of column 1 already. Rename one of them.',
    ],
    [
      "an empty name",
      "prompt,,output\na,b,c\n",
      "Line 1, column 2: the column has no name. Give it one, or take it out.",
    ],
    [
      "a cell in a column without a name",
      "prompt,output,\na,b,\nc,d,e\n",
      "Line 3, column 3: the cell is in a column without a name. Name the column, or empty the cell.",
    ],
    [
      "no usable column",
      "question,answer\na,b\n",
      "Line 1: no column is named prompt, input, context, output or golden_answer. Rename one, or send column_mappings.",
    ],
    [
      "too many columns",
      `prompt${Array.from({ length: 1000 }, (_, index) => `,${index}`).join("")}\n`,
      "Line 1: there are 1001 columns. Leave out some: 1000 is the limit.",
    ],
    ["a NUL byte", "prompt\r\na\r\n\0\r\n", "Line 3: the file has a NUL byte. Save it as text."],
    [
      "Latin-1",
      [...Buffer.from("prompt\r\nfa\xe7ade\r\n", "latin1")],
      "Line 2: the file is not UTF-8 but, as it seems, Windows-1252 or Latin-1. Save it as UTF-8.",
    ],
    [
      "bytes of no text",
      [...Buffer.from("prompt\n\na\n"), 0x81, 0x81, 0x81, 0x81, 10],
      "Line 4: the file is not UTF-8. Save it as UTF-8.",
    ],
    [
      "a character that breaks off at a line end",
      [...Buffer.from("prompt\na"), 0xe2, 0x82, 10, 98],
      "Line 2: the file is not UTF-8. Save it as UTF-8.",
    ],
    [
      "a character that breaks off with the file",
      [...Buffer.from("prompt\na\nb"), 0xe2, 0x82],
      "Line 3: the file is not UTF-8. Save it as UTF-8.",
    ],
    ["UTF-16", [...Buffer.from("\ufeffprompt\na\n", "utf16le")], "The file is UTF-16. Save it as UTF-8."],
    [
      "UTF-16 without a mark",
      [...Buffer.from("prompt\na\n", "utf16le")],
      "The file is UTF-16. Save it as UTF-8.",
    ],
    ["UTF-16, big-endian", [0, 0x70, 0, 0x0a, 0, 0x61], "The file is UTF-16. Save it as UTF-8."],
    [
      "a workbook",
      [0x50, 0x4b, 3, 4, 10, 0, 0, 0],
      "The file is a workbook or an archive. Save it as CSV in UTF-8.",
    ],
    ["a compressed file", [0x1f, 0x8b, 8, 0], "The file is compressed. Upload the CSV itself."],
  ])("%s is refused", async (_, content, detail) => {
    const refusal = expect.objectContaining({ name: "Fault", status: 400, detail });
    await expect(recordsOf(bytesOf(content), size)).rejects.toEqual(refusal);
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
    expect(read).toEqual({ structure, records: [{ ...empty, ...record }] });
  });

  test.each(["question", ""])("to %j, which the file does not have, are refused", async (column) => {
    await expect(recordsOf(bytesOf("prompt,output,\na,b,\n"), 64, { prompt: column })).rejects.toHaveProperty(
      "detail",
      `column_mappings names the column ${JSON.stringify(column)}, which the file does not have.`,
    );
  });
});

test("lines are counted as an editor counts them, however much comes before", async () => {
  const rows = '"a\r\nb",c\r\n\r\n'.repeat(50_000);
  await expect(recordsOf(bytesOf(`prompt,output\r\n${rows}d\r\n`))).rejects.toHaveProperty(
    "detail",
    expect.stringMatching(/^Line 150002: the row has 1 cell/),
  );
});

test.each([
  ["a quote that is not closed", `prompt,output\na,"${"x".repeat(5_000_000)}`],
  ["many empty cells", `prompt,output\n${",".repeat(5_000_000)}`],
  ["a header line without an end", "x".repeat(5_000_000)],
])("%s ends at the limit for a row", async (_, content) => {
  await expect(recordsOf(bytesOf(content))).rejects.toHaveProperty(
    "detail",
    expect.stringMatching(/^Line [12]: the row is longer than 4 MiB\. Close its quotes, or shorten it\.$/),
  );
});

test("what keeping throws ends the reading", async () => {
  const keep = () => Promise.reject(new Error("The disk is full."));
  await expect(readCsv(inChunks(bytesOf("prompt\na\n"), 64), {}, keep)).rejects.toThrow("The disk is full.");
});

test("others get their turn while a file is read", async () => {
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  await recordsOf(bytesOf(`prompt\n${"a\n".repeat(100_000)}`));
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(100);
});

test("any table that csv-stringify writes is read cell by cell", async () => {
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
      // Where there is a single column, nothing says what the delimiter is.
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
      const cells = read.records.map((record) => structure.map((field) => record[field] ?? ""));
      expect(cells).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
