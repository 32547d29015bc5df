import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults } from "./docs-reader.ts";

/** The colours and widths in which each part of the page of a server is looked at. */
export const looks = [
  ["light", 1280],
  ["dark", 1280],
  ["light", 360],
  ["dark", 360],
] as const;

/** As it looks now, axe finds no fault in a page, and nothing is beyond its edge. */
export async function expectNoFault(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
}
