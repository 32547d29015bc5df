import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as csvParse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamOf } from "../bytes.ts";
import { CsvError } from "../errors/client-errors.ts";
import { csvRecords } from "./csv-records.ts";
import { csvRows } from "./csv-rows.ts";

/** The records of a text that arrives in these pieces. */
function recordsOf(...pieces: readonly string[]): string[][] {
  const records = csvRecords();
  return [...pieces.flatMap((piece) => records.write(piece)), ...records.end()];
}

describe("the public suite csv-spectrum", () => {
  const folder = dirname(fileURLToPath(import.meta.resolve("csv-spectrum/package.json")));
  const names = readdirSync(join(folder, "csvs"))
    .map((file) => file.replace(/\.csv$/, ""))
    // What it says of this file is another phone number, in no list.
    .filter((name) => name !== "location_coordinates");

  test.each(names)("is read as it says, cut in two at any byte, and byte by byte: %s", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, "csvs", `${name}.csv`)));
    const wanted: Record<string, string>[] = JSON.parse(
      readFileSync(join(folder, "json", `${name}.json`), "utf8"),
    );
    const columns = Object.keys(wanted[0] ?? {});
    const rowsOf = async (...chunks: readonly Uint8Array[]) => {
      const rows: unknown[] = [];
      const stream = streamOf(inTurn(chunks));
      for await (const row of csvRows(stream, ({ exact }) =>
        columns.map((column) => [column, exact(column)]),
      ))
        rows.push(Object.fromEntries(row));
      return rows;
    };
    for (let at = 0; at <= bytes.length; at += 1)
      expect(await rowsOf(bytes.subarray(0, at), bytes.subarray(at))).toEqual(wanted);
    expect(await rowsOf(...Array.from(bytes, (byte) => new Uint8Array([byte])))).toEqual(wanted);
  });
});

describe("records", () => {
  test.each<[string, string, string[][]]>([
    ["nothing", "", []],
    ["a line break alone", "\n", [[""]]],
    ["a comma alone", ",", [["", ""]]],
    ["no line break at the end", "a,b", [["a", "b"]]],
    ["an empty line", "a\n\nb\n", [["a"], [""], ["b"]]],
    [
      "CRLF",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CR",
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a CR in a file of LF", "a\nb\rc\n\r", [["a"], ["b\rc"], ["\r"]]],
    ["an LF in a file of CRLF", "a\r\nb\nc\r\n", [["a"], ["b\nc"]]],
    ["line breaks of all kinds in quotes", '"a\r\nb\nc\rd"\r\n', [["a\r\nb\nc\rd"]]],
    ["a comma in quotes", '"a,b",c', [["a,b", "c"]]],
    ["doubled quotes", '"""a"" b",""""', [['"a" b', '"']]],
    ["empty quotes", '"",""\n""', [["", ""], [""]]],
    ["a quote inside a cell", 'a"b,c "d"', [['a"b', 'c "d"']]],
    ["blanks", ' a ,\t"b"\t', [[" a ", '\t"b"\t']]],
    ["a name that objects have", "__proto__,constructor\n", [["__proto__", "constructor"]]],
    ["a character of two units", '"😀😀",ü', [["😀😀", "ü"]]],
  ])("with %s are read, wherever the text is cut", (_, text, wanted) => {
    expect(recordsOf(text)).toEqual(wanted);
    expect(recordsOf(...text.split(""))).toEqual(wanted);
    for (let at = 0; at <= text.length; at += 1)
      expect(recordsOf(text.slice(0, at), "", text.slice(at))).toEqual(wanted);
  });

  test.each([
    ['a\n"b', "Row 1: a quote is not closed."],
    ['"a', "The header: a quote is not closed."],
    ['a\nb\n"c"d,e', 'Row 2: "d" follows a closing quote.'],
    ['"a" ,b', 'The header: " " follows a closing quote.'],
  ])("of %j are refused with their place, wherever the text is cut", (text, message) => {
    for (let at = 0; at <= text.length; at += 1) {
      const read = () => recordsOf(text.slice(0, at), text.slice(at));
      expect(read).toThrow(CsvError);
      expect(read).toThrow(message);
    }
  });

  test("are what csv-parse reads, or both refuse the text", () => {
    const piece = fc.constantFrom(
      "a",
      "ü",
      " ",
      ",",
      ",",
      '"',
      '"',
      '""',
      "\n",
      "\n",
      "\r",
      "\r\n",
      '"b",',
      '"c"\n',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: piece, maxLength: 6 }), { maxLength: 6 }), (pieces) => {
        const ours = outcome(() => recordsOf(...pieces));
        const theirs = outcome(() => csvParse(pieces.join(""), { relax_column_count: true }));
        // It refuses a quote inside a cell, which is unambiguous.
        if (!/Invalid Opening Quote/.test(String(theirs)))
          expect(typeof ours === "string").toBe(typeof theirs === "string");
        if (typeof theirs !== "string") expect(ours).toEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });
});

async function* inTurn<Item>(items: readonly Item[]) {
  yield* items;
}

/** What a function returns, or the message of its error. */
function outcome<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}
