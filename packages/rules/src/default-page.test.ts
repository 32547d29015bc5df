import { isDeepStrictEqual } from "node:util";
import { queryDefaults } from "@aegis/contract";
import { expect, test } from "vitest";
import { defaultPage } from "./default-page.ts";

test("every list has the same first page", () => {
  const pages = Object.values(queryDefaults).flatMap((defaults) =>
    "page" in defaults ? [{ page: defaults.page, page_size: defaults.page_size }] : [],
  );
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.filter((page) => !isDeepStrictEqual(page, defaultPage))).toEqual([]);
});
