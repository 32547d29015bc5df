import { describe, expect, test } from "vitest";
import { bytesOf, chunkSizes, recordsOf } from "../testing/csv-records.ts";

describe.each(chunkSizes)("in chunks of %i bytes", (size) => {
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
      "an unclosed quote",
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
      "a duplicate name",
      "prompt,output, prompt\na,b,c\n",
      'Line 1, column 3: column 1 already has the name "prompt". Rename one of them.',
    ],
    [
      "an empty name",
      "prompt,,output\na,b,c\n",
      "Line 1, column 2: the column has no name. Give it a name, or remove it.",
    ],
    [
      "a cell in a column without a name",
      "prompt,output,\na,b,\nc,d,e\n",
      "Line 3, column 3: the cell is in a column without a name. Name the column, or clear the cell.",
    ],
    [
      "no usable column",
      "question,answer\na,b\n",
      'Line 1: no column is named prompt, input, context, output or golden_answer. The columns are "question" and "answer". Rename one, or send column_mappings.',
    ],
    [
      "names in other letters",
      "Output,GOLDEN_ANSWER,Golden answer\na,b,c\n",
      'Line 1: no column is named prompt, input, context, output or golden_answer. The columns are "Output", "GOLDEN_ANSWER", and "Golden answer". Rename one, or send column_mappings, such as {"output":"Output","golden_answer":"GOLDEN_ANSWER"}.',
    ],
    [
      "many unusable columns",
      `${Array.from({ length: 30 }, (_, index) => `c${index}`).join()}\n`,
      `Line 1: no column is named prompt, input, context, output or golden_answer. The columns are ${Array.from({ length: 20 }, (_, index) => `"c${index}"`).join(", ")}, and 10 more. Rename one, or send column_mappings.`,
    ],
    [
      "an unusable column after a line that names the delimiter",
      "sep=;\nquestion\na\n",
      'Line 2: no column is named prompt, input, context, output or golden_answer. The only column is "question". Rename one, or send column_mappings.',
    ],
    [
      "a row with too few cells, after a line that names the delimiter",
      "sep=;\r\nprompt;output\r\na\r\n",
      "Line 3: the row has 1 cell, the header has 2. Add the empty cells that are missing, or quote a cell that spans lines.",
    ],
    ["a line that names the delimiter, alone", "sep=;\n", "The file has no rows."],
    [
      "JSON Lines",
      '{"prompt": "a", "output": "b"}\n{"prompt": "c"}\n',
      "The file is JSON Lines. Save it as CSV: a header line that names the fields, then a line for each row.",
    ],
    [
      "JSON",
      '\ufeff[\n  {"prompt": "a, b"}\n]\n',
      "The file is JSON. Save it as CSV: a header line that names the fields, then a line for each row.",
    ],
    ["a web page", "<!DOCTYPE html>\n<p>a,b\n", "The file is HTML or XML. Save it as CSV in UTF-8."],
    [
      "too many columns",
      `prompt${Array.from({ length: 1000 }, (_, index) => `,${index}`).join("")}\n`,
      "Line 1: there are 1001 columns; the limit is 1000. Leave some out.",
    ],
    ["a NUL byte", "prompt\r\na\r\n\0\r\n", "Line 3: the file has a NUL byte. Save it as text."],
    [
      "Latin-1",
      [...Buffer.from("prompt\r\nfa\xe7ade\r\n", "latin1")],
      "Line 2: the file is not UTF-8; it looks like Windows-1252 or Latin-1. Save it as UTF-8.",
    ],
    [
      "bytes that are not text",
      [...Buffer.from("prompt\n\na\n"), 0x81, 0x81, 0x81, 0x81, 10],
      "Line 4: the file is not UTF-8. Save it as UTF-8.",
    ],
    [
      "a character cut off at a line end",
      [...Buffer.from("prompt\na"), 0xe2, 0x82, 10, 98],
      "Line 2: the file is not UTF-8. Save it as UTF-8.",
    ],
    [
      "a character cut off at the end of the file",
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
    const refusal = expect.objectContaining({ name: "DomainError", status: 400, detail });
    await expect(recordsOf(bytesOf(content), size)).rejects.toEqual(refusal);
  });
});

test("the line of an error is counted as an editor counts lines, however large the file is", async () => {
  const rows = '"a\r\nb",c\r\n\r\n'.repeat(50_000);
  await expect(recordsOf(bytesOf(`prompt,output\r\n${rows}d\r\n`))).rejects.toHaveProperty(
    "detail",
    expect.stringMatching(/^Line 150002: the row has 1 cell/),
  );
});

test.each([
  ["an unclosed quote", `prompt,output\na,"${"x".repeat(5_000_000)}`],
  ["many empty cells", `prompt,output\n${",".repeat(5_000_000)}`],
  ["a header line without an end", "x".repeat(5_000_000)],
])("%s ends at the size limit of a row", async (_, content) => {
  await expect(recordsOf(bytesOf(content))).rejects.toHaveProperty(
    "detail",
    expect.stringMatching(/^Line [12]: the row is longer than 4 MiB\. Close its quotes, or shorten it\.$/),
  );
});
