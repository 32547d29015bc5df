import { expect, test } from "vitest";
import { csvRecords } from "./csv-records.ts";

const refusal = (record: number, problem: string) => new Error(`${record}: ${problem}`);

test.each([";", "\t", "|"])("cells are separated by %j if that is the delimiter", (delimiter) => {
  const records = csvRecords(refusal, delimiter);
  const lines = ["a,b", '"c', '"'].join(delimiter);
  expect([...records.write(`${lines}\n`), ...records.end()]).toEqual([["a,b", `c${delimiter}`]]);
});

test("the record that is refused is named by its number", () => {
  const records = csvRecords(refusal);
  expect(() => records.write('a,b\n"c"d,e\n')).toThrow('1: "d" follows a closing quote');
});
