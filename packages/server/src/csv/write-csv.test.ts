import { defused } from "@aegis/io/defused";
import { recordsOf } from "@aegis/rules/testing";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordFields } from "../domain/entities.ts";
import { writeCsv } from "./write-csv.ts";

async function* inBatches<T>(...batches: readonly (readonly T[])[]) {
  yield* batches;
}

async function all<T>(elements: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const element of elements) list.push(element);
  return list;
}

async function textOf(cells: readonly unknown[], raw: boolean): Promise<string> {
  const columns = cells.map((_, index) => `c${index}`);
  const [, row = ""] = await all(writeCsv(columns, () => inBatches([cells]), { raw }));
  return row;
}

test("writeCsv gives the header line, then a chunk for each batch", async () => {
  const rows = () =>
    inBatches(
      [
        ["a", "b"],
        ["c", null],
      ],
      [],
      [["e", "f"]],
    );
  expect(await all(writeCsv(["prompt", "output"], rows, { raw: false }))).toEqual([
    "prompt,output\n",
    "a,b\nc,\n",
    "",
    "e,f\n",
  ]);
});

test.each<[string, unknown, string]>([
  ["null", null, ""],
  ["a text", "007", "007"],
  ["a number", -83.5, "-83.5"],
  ["true", true, "true"],
  ["false", false, "false"],
  ["an object", { a: [1] }, '"{""a"":[1]}"'],
  ["a list", ["a", "b"], '"[""a"",""b""]"'],
  ["a comma", "a,b", '"a,b"'],
  ["a quote", 'a"b', '"a""b"'],
  ["a line feed", "a\nb", '"a\nb"'],
  ["a carriage return", "a\rb", '"a\rb"'],
])("writeCsv writes %s: %j becomes %j", async (_, value, cell) => {
  for (const raw of [true, false]) expect(await textOf(["x", value], raw)).toBe(`x,${cell}\n`);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1+1", "'+1+1"],
  ["-A1", "'-A1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
  ['=HYPERLINK("http://a","b")', `"'=HYPERLINK(""http://a"",""b"")"`],
  ["＝1", "'＝1"],
])("a spreadsheet cannot take %j for a formula: %j, and the last column names it", async (text, cell) => {
  expect(await textOf([text, "=1"], false)).toBe(`${cell},'=1,c0 c1\n`);
  expect(await textOf(["a", text], false)).toBe(`a,${cell},c1\n`);
});

test.each(["1=1", "'=1", "-5", "- item", "-"])("%j is left alone, and no column is added", async (text) => {
  expect(await all(writeCsv(["c0"], () => inBatches([[text]]), { raw: false }))).toEqual([
    "c0\n",
    `${text}\n`,
  ]);
});

test("rows that come between the two readings are defused, too", async () => {
  let readings = 0;
  const rows = () => inBatches([["a"]], ...(readings++ === 0 ? [] : [[["=1"]]]));
  expect(await all(writeCsv(["c0"], rows, { raw: false }))).toEqual(["c0\n", "a\n", "'=1\n"]);
});

test("names in the header line stay as they are, since no user wrote them", async () => {
  expect(await all(writeCsv(["-a"], () => inBatches(), { raw: false }))).toEqual(["-a\n"]);
});

/** Texts in which signs, apostrophes, blanks and what makes a formula are as frequent as anything else. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...`",\r\n =+-@\t'\ufeff＝＋－＠\u00a0`),
    fc.constantFrom("- ", "'=", "''", "=1+1", "-5", "A1", "f(", ")", "|", "!"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((each) => each !== "\0"),
  ),
});

/** The fields of a table, and its rows. */
const table = fc
  .subarray([...recordFields], { minLength: 1 })
  .chain((fields) =>
    fc.tuple(
      fc.constant(fields),
      fc.array(fc.tuple(...fields.map(() => text)), { minLength: 1, maxLength: 9 }),
    ),
  );

async function written(fields: readonly string[], rows: readonly (readonly string[])[], raw: boolean) {
  return (await all(writeCsv(fields, () => inBatches(rows), { raw }))).join("");
}

test.each([{ raw: true }, { raw: false }])(
  "a table that is written, with %o, is read unchanged, whatever its texts",
  async ({ raw }) => {
    await fc.assert(
      fc.asyncProperty(table, async ([fields, rows]) => {
        const { records } = await recordsOf(Buffer.from(await written(fields, rows, raw)));
        expect(records.map((record) => fields.map((field) => record[field]))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  },
);

test("no cell that is written starts a formula, and is written again as it is", async () => {
  await fc.assert(
    fc.asyncProperty(table, async ([fields, rows]) => {
      const [, ...lines] = parse(await written(fields, rows, false), { relax_column_count: true });
      for (const cell of lines.flat()) {
        if (/^[\s]*[=@＝＋－＠]|^[\t\r]/.test(cell)) throw new Error(`${JSON.stringify(cell)} is a formula.`);
        if (/^\s*[-+]/.test(cell))
          expect(cell).toMatch(/^\s*[-+](\s.*|[-+\s]*|\p{Sc}?[\d.,'’eE+%\s\p{Sc}-]*)$/su);
        expect(defused(["c"], [cell]).at(-1)).toBe("");
      }
    }),
    { numRuns: 500 },
  );
});

test("an apostrophe is taken off only where the last column names it, and before a formula", async () => {
  const file = "aegis_defused,prompt,output\nprompt,'=1,'=1\noutput,'=1,'x\n,'=1,'=1\nother output,a,''=1\n";
  const { records, structure } = await recordsOf(Buffer.from(file));
  expect(structure).toEqual(["prompt", "output"]);
  expect(records.map(({ prompt, output }) => [prompt, output])).toEqual([
    ["=1", "'=1"],
    ["'=1", "'x"],
    ["'=1", "'=1"],
    ["a", "''=1"],
  ]);
});

test("a column that is mapped to another field is restored by its own name", async () => {
  const file = await written(["output"], [["=1"]], false);
  const { records } = await recordsOf(Buffer.from(file), 64, { prompt: "output" });
  expect(records).toMatchObject([{ prompt: "=1", output: null }]);
});
