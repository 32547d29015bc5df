import { Readable } from "node:stream";
import { CommandError } from "@aegis/terminal";
import { describe, expect, test } from "vitest";
import type { Field } from "../sample.ts";
import { readCsv } from "./csv.ts";
import type { FileRow } from "./row.ts";

const nothing = new Map<Field, string>();

async function rowsOf(
  text: string,
  { names = nothing, needs = nothing, size = text.length } = {},
): Promise<readonly FileRow[]> {
  const chunks = text.match(new RegExp(`.{1,${Math.max(size, 1)}}`, "gsu")) ?? [];
  const rows: FileRow[] = [];
  for await (const row of readCsv(Readable.from(chunks), "a.csv", needs, names)) rows.push(row);
  return rows;
}

/** Why a text is refused. */
async function problemOf(text: string, options = {}): Promise<string> {
  const error = await rowsOf(text, options).catch((cause: unknown) => cause);
  return error instanceof CommandError ? error.message : `not refused: ${JSON.stringify(error)}`;
}

describe("a row of CSV", () => {
  const plain = ["output,input", "a,b", "c,d", ""];
  const cells = ["output,input", '"a', 'é",b', "c,d", "", "", '"', 'e","f"', "g,h", ""];

  test.each<[string, string, readonly number[]]>([
    ["LF", plain.join("\n"), [2, 3]],
    ["CRLF", plain.join("\r\n"), [2, 3]],
    ["CR", plain.join("\r"), [2, 3]],
    ["no end after the last row", plain.slice(0, 3).join("\n"), [2, 3]],
    ["cells of several lines and empty lines, with LF", cells.join("\n"), [2, 4, 7, 9]],
    ["cells of several lines and empty lines, with CRLF", cells.join("\r\n"), [2, 4, 7, 9]],
    ["cells of several lines and empty lines, with CR", cells.join("\r"), [2, 4, 7, 9]],
    ["CRLF within quotes, LF between rows", 'output,input\n"a\r\nb\r\n",c\nd,e\n', [2, 5]],
    ["LF within quotes, CRLF between rows", 'output,input\r\n"\na\n",c\r\n"\n",e\r\nf,g', [2, 5, 7]],
    ["a header of two lines", 'output,"in\nput"\na,b\nc,d\n', [3, 4]],
    ["a line that names the separator", "sep=;\noutput;input\na;b\nc;d\n", [3, 4]],
    ["a line that names the separator, CRLF", "sep=;\r\noutput;input\r\na;b\r\nc;d\r\n", [3, 4]],
    ["a separator line after a byte order mark", "\ufeffsep=;\noutput;input\na;b\nc;d\n", [3, 4]],
    ["one column, in which an empty line is a row", "output\na\n\nb\n", [2, 3, 4]],
  ])("has the number of its line: %s", async (_, text, lines) => {
    for (const size of [1, 3, text.length])
      expect((await rowsOf(text, { size })).map(({ line }) => line)).toEqual(lines);
  });

  test.each<[string, string]>([
    [
      'output,input\r\n"a\r\n",b\r\nc\r\n',
      "a.csv:4: the row has 1 cell, the header 2; a text with the separator in it stands in quotes.",
    ],
    ["sep=;\noutput;input\na;b;c\n", "a.csv:3: the row has 3 cells, the header 2;"],
    [
      'output,input\n"a\nb",c\n\n"d\ne,f\n',
      "a.csv:5: a text that begins with a quote does not end with one.",
    ],
    ['output,input\n"a\nb",c\nd"e,f\n', "a.csv:4: Invalid Opening Quote: a quote is found on field"],
    ["sep=;\noutput;output\na;b\n", 'a.csv:2: there are two columns called "output".'],
  ])("that is broken is named by its line: %j", async (text, problem) => {
    expect(await problemOf(text)).toContain(problem);
  });
});

describe("the columns of a CSV file", () => {
  const output = new Map<Field, string>([["output", "exact_match"]]);

  test("may have no name, or the same, if nobody reads them", async () => {
    const rows = await rowsOf("output,note,note,,\na,b,c,,\n");
    expect(rows).toMatchObject([{ sample: { output: "a", input: null }, line: 2 }]);
  });

  test("that are named for one field do not hold another, too", async () => {
    const names = new Map<Field, string>([["input", "output"]]);
    expect(await problemOf("output,x\na,b\n", { names, needs: output })).toBe(
      "a.csv:1: there is no column output, which exact_match needs. Its columns are output, x.",
    );
    expect(await rowsOf("output,x\na,b\n", { names })).toMatchObject([
      { sample: { input: "a", output: null } },
    ]);
  });

  test("of a download have their formulas back under other names, too", async () => {
    const names = new Map<Field, string>([["output", "answer"]]);
    const text = "answer,input,aegis_defused\n'=1+1,'=2,answer\n";
    expect(await rowsOf(text, { names })).toMatchObject([{ sample: { output: "=1+1", input: "'=2" } }]);
  });
});
