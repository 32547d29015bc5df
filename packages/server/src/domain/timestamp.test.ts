import { expect, test } from "vitest";
import { timestamp } from "./timestamp.ts";

test.each([
  [0, "1970-01-01T00:00:00Z"],
  [Date.UTC(2026, 3, 1, 9, 12, 0), "2026-04-01T09:12:00Z"],
  [Date.UTC(2026, 3, 1, 9, 12, 0, 999), "2026-04-01T09:12:00Z"],
  [Date.UTC(9999, 11, 31, 23, 59, 59), "9999-12-31T23:59:59Z"],
])("%d ms since 1970 is %s", (ms, text) => expect(timestamp(ms)).toBe(text));

test("a time has the text of its second, whatever was formatted before", () => {
  expect([1_999, 2_000, 2_999, 1_000].map(timestamp)).toEqual(
    [1, 2, 2, 1].map((second) => `1970-01-01T00:00:0${second}Z`),
  );
});

test("timestamps sort by time as texts", () => {
  const moments = [999_999_999_999, 1_000, 1_775_034_720_000, 60_000];
  expect(moments.map(timestamp).toSorted()).toEqual(moments.toSorted((a, b) => a - b).map(timestamp));
});
