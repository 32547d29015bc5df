import { describe, expect, test } from "vitest";
import { isPage, pageOf } from "./page.ts";

const letters = ["a", "b", "c"];

describe("a page has its part of the list, and says which", () => {
  test.each([
    [{ page: 1, page_size: 2 }, ["a", "b"], 2],
    [{ page: 2, page_size: 2 }, ["c"], 2],
    [{ page: 3, page_size: 2 }, [], 2],
    [{ page: 2147483647, page_size: 10_000 }, [], 1],
  ])("%j has %j of 3 items, on %d pages", (query, items, total_pages) => {
    const { page: current_page, page_size } = query;
    expect(pageOf(letters, query)).toMatchObject({
      items,
      meta: { current_page, page_size, total_items: 3, items_on_page: items.length, total_pages },
    });
  });

  test("a query without a page asks for the first, of ten items", () => {
    expect(pageOf(letters, {})).toEqual(pageOf(letters, { page: 1, page_size: 10 }));
  });
});

test.each([
  [true, { items: [], meta: { current_page: 1 } }],
  [true, { items: ["a"], meta: { current_page: 1, page_size: 1 }, more: 1 }],
  [false, { items: ["a"], meta: { next_cursor: "b" } }],
  [false, { items: ["a"], meta: null }],
  [false, { items: ["a"] }],
  [false, { items: null, meta: { current_page: 1 } }],
  [false, { meta: { current_page: 1 } }],
  [false, ["a"]],
  [false, "a"],
  [false, null],
  [false, undefined],
])("it is %s that a page is shown by %j", (expected, body) => {
  expect(isPage(body)).toBe(expected);
});
