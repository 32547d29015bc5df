import { describe, expect, test } from "vitest";
import { addressOf, allRows, type PagePlace, placeOf } from "./page-place.ts";

const start: PagePlace = { run: 0, view: "overview", row: null, query: allRows };
const narrow = {
  ...allRows,
  show: "failed",
  metric: "rouge",
  min: 0,
  max: 62.5,
  text: "a&b=c #/?ü",
  sort: "rouge",
  isDescending: true,
} as const;

test.each<[PagePlace, string]>([
  [start, "#/"],
  [{ ...start, run: 2 }, "#/?suite=3"],
  [{ ...start, view: "scores" }, "#/scores"],
  [{ ...start, view: "rows" }, "#/rows"],
  [{ ...start, view: "rows", row: 17 }, "#/rows/17"],
  [{ ...start, view: "rows", query: { ...allRows, isDescending: true } }, "#/rows?sort=-row"],
  [
    { ...start, view: "rows", row: 17, query: narrow },
    "#/rows/17?show=failed&metric=rouge&min=0&max=62.5&text=a%26b%3Dc+%23%2F%3F%C3%BC&sort=-rouge",
  ],
])("%j is the place of %s, and back", (place, address) => {
  expect(addressOf(place)).toBe(address);
  expect(placeOf(address)).toEqual(place);
});

describe("of an address that somebody has changed, what is not understood is left out", () => {
  test.each<[string, Partial<PagePlace>]>([
    ["", {}],
    ["#", {}],
    ["#/nothing", {}],
    ["#/rows/x", { view: "rows" }],
    ["#/rows/0", { view: "rows" }],
    ["#/rows/1e9", { view: "rows" }],
    ["#/scores/3", { view: "scores" }],
    ["#/?suite=0", {}],
    ["#/?suite=-1", {}],
    ["#/rows?show=nothing&min=low&max=", { view: "rows" }],
  ])("%s", (hash, differs) => {
    expect(placeOf(hash)).toEqual({ ...start, ...differs });
  });
});
