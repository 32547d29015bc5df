import { expect, test } from "vitest";
import { previewOf } from "./csv-preview.ts";

const previewOfText = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => previewOf(new Blob(parts));
const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row},${row}`).join("\n");

test.each<[string, string, string[], string[][]]>([
  ["commas", "a,b\n1,2\n", ["a", "b"], [["1", "2"]]],
  ["semicolons", 'a;b\r\n"1;";2', ["a", "b"], [["1;", "2"]]],
  ["a line that names the delimiter", "sep=|\na|b\n1|2\n", ["a", "b"], [["1", "2"]]],
  ["a byte order mark", "\ufeffa,b\n1,2\n", ["a", "b"], [["1", "2"]]],
  [
    "lines that end in several ways",
    "a,b\r\n1,2\n3,4\r5,6",
    ["a", "b"],
    [
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ],
  ],
  ["line breaks in a cell", 'a\n"1\n2"\n', ["a"], [["1\n2"]]],
  ["blanks around names, and delimiters at the end", " a , b ,,\n1,2,,\n", ["a", "b"], [["1", "2", "", ""]]],
  ["empty lines", "a,b\n\n1,2\n\n", ["a", "b"], [["1", "2"]]],
])("a file with %s is read as the server reads it", async (_, text, names, wanted) => {
  expect(await previewOfText(text)).toEqual({ names, rows: wanted });
});

test("of a large file only the first rows are read, whatever its beginning cuts", async () => {
  const long = "ü".repeat(300_000);
  const preview = await previewOfText("a,b\n", rows(9), `\n1,"${long}"\n`);
  expect(preview.rows).toHaveLength(5);
});

test.each<[string | Uint8Array<ArrayBuffer>, string]>([
  ["", "The file is empty."],
  ["\n1,2", "The first line is empty. Begin the file with the names of its columns."],
  ["a,b\n", "The file has no rows below its header line."],
  ["a,,b\n1,2,3", "Line 1, column 2: the column has no name. Give it a name, or remove it."],
  ["sep=;\na;a\n1;2", 'Line 2, column 2: column 1 already has the name "a". Rename one of them.'],
  ['a,b\n1,"2', "Row 1: a quote is not closed."],
  [new Uint8Array([97, 10, 0xfc, 10]), "The file is not UTF-8. Save it as CSV in UTF-8."],
  [new Uint8Array([0xff, 0xfe, 97, 0]), "The file is not text in UTF-8. Save it as CSV in UTF-8."],
])("a file of %j is refused: %s", async (content, sentence) => {
  await expect(previewOfText(content)).rejects.toThrow(new Error(sentence));
});
