import { expect, test } from "vitest";
import { pageMeta } from "./page.ts";

test.each([
  // page, size, total: on page, pages, next, previous
  [1, 10, 0, 0, 0, null, null],
  [1, 10, 1, 1, 1, null, null],
  [1, 10, 10, 10, 1, null, null],
  [1, 10, 11, 10, 2, 2, null],
  [2, 10, 11, 1, 2, null, 1],
  [2, 10, 31, 10, 4, 3, 1],
  [4, 10, 31, 1, 4, null, 3],
  [5, 10, 31, 0, 4, null, 4],
  [9, 10, 31, 0, 4, null, 4],
  [2, 10, 0, 0, 0, null, null],
  [1, 10_000, 10_001, 10_000, 2, 2, null],
])("page %i, with %i to a page, of %i items", (page, page_size, total, on_page, pages, next, previous) => {
  expect(pageMeta({ page, page_size }, total)).toEqual({
    current_page: page,
    page_size,
    total_items: total,
    items_on_page: on_page,
    total_pages: pages,
    has_next: next !== null,
    has_previous: previous !== null,
    next_page: next,
    previous_page: previous,
  });
});
