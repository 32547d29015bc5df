import { expect, test } from "vitest";
import { type Mark, markedParts } from "./marks.ts";

test.each<[readonly (readonly [number, number, Mark["kind"]])[], readonly string[]]>([
  [[], ["abcdef"]],
  [[[1, 3, "only"]], ["a", "bc only", "def"]],
  [
    [
      [0, 4, "section"],
      [2, 6, "finding"],
    ],
    ["ab section", "cd section finding", "ef finding"],
  ],
  [[[4, 99, "only"]], ["abcd", "ef only"]],
  [
    [
      [-1, 2, "only"],
      [3, 3, "only"],
      [9, 12, "only"],
      [5, 2, "only"],
    ],
    ["abcdef"],
  ],
])("%j cuts a text into %j", (marks, parts) => {
  const all = marks.map(([start, end, kind]) => ({ start, end, kind, title: null }));
  expect(markedParts("abcdef", all).map(({ text, kinds }) => [text, ...kinds].join(" "))).toEqual(parts);
});

test("a part tells why it is marked", () => {
  const marks: readonly Mark[] = [
    { start: 0, end: 2, kind: "finding", title: "rude" },
    { start: 0, end: 2, kind: "only", title: null },
  ];
  expect(markedParts("abc", marks).map(({ title }) => title)).toEqual(["rude", null]);
});

test("an empty text has no parts", () => {
  expect(markedParts("", [{ start: 0, end: 1, kind: "only", title: null }])).toEqual([]);
});
