import { expect, test } from "vitest";
import { windowOf } from "./window-of.ts";

test.each([
  ["at the top", 0, 100_000, [0, 22]],
  ["in the middle", 50_000, 100_000, [988, 1_022]],
  ["at the end", 4_999_500, 100_000, [99_978, 100_000]],
  ["of fewer rows than fit", 0, 3, [0, 3]],
  ["of nothing", 0, 0, [0, 0]],
  ["scrolled further than the rows go, as when they are narrowed down", 50_000, 3, [2, 3]],
])("the window %s has the rows that are seen and some around them", (_, top, count, [first, end]) => {
  expect(windowOf(top, 500, 50, count)).toEqual({ first, end });
});
