import { describe, expect, test } from "vitest";
import type { StoredRow } from "./stored-rows.ts";
import { createTally } from "./tally.ts";

function tallyOf(...batches: readonly (readonly StoredRow[])[]) {
  const tally = createTally(["id", "text"]);
  for (const batch of batches) tally.add(batch);
  return tally.result();
}

test("a tally is the same whatever the batches, and whatever the order of the columns in a row", () => {
  const [one, two] = [
    { id: 1, text: "a" },
    { id: 2, text: null },
  ];
  const whole = tallyOf([one, two]);
  expect(whole.rows).toBe(2);
  expect(tallyOf([one], [], [{ text: null, id: 2 }])).toEqual(whole);
});

describe("these have checksums of their own:", () => {
  const cases: readonly (readonly StoredRow[])[] = [
    [],
    [{ id: 1, text: null }],
    [{ id: 1, text: "null" }],
    [{ id: 1, text: "" }],
    [{ id: 1, text: 1 }],
    [{ id: 1, text: "1" }],
    [{ id: 1, text: Number.POSITIVE_INFINITY }],
    [{ id: 1, text: 0.1 }],
    [{ id: 1, text: 0.1 + Number.EPSILON }],
    [{ id: 1, text: "a\u0000b" }],
    [{ id: 1, text: "a\ufffdb" }],
    [
      { id: 1, text: "a" },
      { id: 2, text: "b" },
    ],
    [
      { id: 2, text: "b" },
      { id: 1, text: "a" },
    ],
    [{ id: 1, text: '"],[2,"b' }],
  ];
  test.each(cases.map((rows) => [rows]))("%j", (rows) => {
    const checksums = cases.map((each) => tallyOf(each).checksum);
    expect(checksums.filter((each) => each === tallyOf(rows).checksum)).toHaveLength(1);
  });
});

test("a row that lacks a column is refused", () => {
  expect(() => tallyOf([{ id: 1 }])).toThrow("A row has no text.");
});
