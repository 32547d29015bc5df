import { expect, test } from "vitest";
import type { ReportRow } from "../../report/report-data.ts";
import { reportRun } from "../../testing/report-run.ts";
import { searchRows } from "./search-rows.ts";

const rows: readonly ReportRow[] = [
  rowOf({ output: "Paris is the capital" }),
  rowOf({ golden_answer: "PARIS" }),
  rowOf({ explanation: "says paris" }),
  rowOf({ input: "Berlin" }),
  rowOf({ prompt: "Be brief", context: "pari" }),
];
const data = {
  run: reportRun({ rouge: [1, 2, 3, 4, 5] }),
  rowAt: (row: number) => rows[row] ?? rowOf({}),
};

test.each([
  ["paris", [0, 1, 2]],
  ["PARI", [0, 1, 2, 4]],
  ["be", [3, 4]],
  ["nowhere", []],
])("%j is in the rows %j, whatever its case", (text, found) => {
  expect(allOf(searchRows(data, [0, 1, 2, 3, 4], text, () => 0)).at(-1)).toEqual(found);
});

test("only the rows that are named are looked through, in their order", () => {
  expect(allOf(searchRows(data, [2, 0], "paris", () => 0)).at(-1)).toEqual([2, 0]);
});

test("what was found so far is told whenever a moment is over", () => {
  let time = 0;
  const tellings = allOf(searchRows(data, [0, 1, 3], "paris", () => (time += 12)));
  expect(tellings).toEqual([[0], [0, 1], [0, 1], [0, 1]]);
});

/** All that a search tells, and its end. */
function allOf(search: ReturnType<typeof searchRows>): readonly (readonly number[])[] {
  const told: (readonly number[])[] = [];
  for (;;) {
    const { value, done } = search.next();
    told.push([...value]);
    if (done) return told;
  }
}

function rowOf(texts: Partial<ReportRow["record"]> & { readonly explanation?: string }): ReportRow {
  const { explanation = null, ...given } = texts;
  const record = { prompt: null, input: null, context: null, output: null, golden_answer: null, ...given };
  return { record, evaluations: [{ explanation, metadata: null, finished_at: null }] };
}
