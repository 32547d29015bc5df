import { isDeepStrictEqual } from "node:util";
import { queryDefaults } from "@aegis/contract";
import { expect, test } from "vitest";
import { defaultPage } from "./default-page.ts";

test("every list has the same first page", () => {
  const lists = Object.values(queryDefaults).filter((defaults) => "page" in defaults);
  expect(lists.length).toBeGreaterThan(1);
  expect(lists.filter((defaults) => !isDeepStrictEqual(defaults, defaultPage))).toEqual([]);
});
