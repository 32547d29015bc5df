import fc from "fast-check";
import { expect, test } from "vitest";
import { type RecordTexts, recordFields } from "../domain/entities.ts";
import { readCsv } from "./read-csv.ts";
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
  const [, row = ""] = await all(writeCsv(columns, inBatches([cells]), { raw }));
  return row;
}

test("writeCsv gives the header line, then a chunk for each batch", async () => {
  const rows = inBatches(
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
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
  ['=HYPERLINK("http://a","b")', `"'=HYPERLINK(""http://a"",""b"")"`],
  ["＝1", "'＝1"],
  ["1=1", "1=1"],
  ["'=1", "'=1"],
])("a spreadsheet cannot take %j for a formula: %j", async (text, cell) => {
  expect(await textOf([text], false)).toBe(`${cell}\n`);
});

test("names in the header line stay as they are, since no user wrote them", async () => {
  expect(await all(writeCsv(["-a"], inBatches(), { raw: false }))).toEqual(["-a\n"]);
});

test("a table that is written raw is read unchanged", async () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(..."\",\r\n =+-@\t'\ufeff"), fc.constant("ü€")) });
  const table = fc
    .subarray([...recordFields], { minLength: 1 })
    .chain((fields) =>
      fc.tuple(fc.constant(fields), fc.array(fc.tuple(...fields.map(() => text)), { minLength: 1 })),
    );
  await fc.assert(
    fc.asyncProperty(table, async ([fields, rows]) => {
      const file = async function* () {
        for await (const chunk of writeCsv(fields, inBatches(rows), { raw: true })) yield Buffer.from(chunk);
      };
      const records: RecordTexts[] = [];
      await readCsv(file, {}, async (batch) => {
        records.push(...batch);
      });
      expect(records.map((record) => fields.map((field) => record[field]))).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
