import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The colours that a reader prefers. */
type ColorScheme = "light" | "dark";

/** The rules of axe that a colour can break. By all others a page is as good in the dark as in the light. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/**
 * Wide and narrow, in the light and in the dark, axe finds no fault in a page as it is now, and nothing is
 * beyond its edge. Afterwards the page is as wide as before, and light.
 */
export async function expectNoFault(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoFaultAsWide(page);
    expect(await beyondTheEdge(page), `beyond the edge at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (size !== null) await page.setViewportSize(size);
}

/** As wide as the page is, axe finds no fault in the light and in the dark. */
export async function expectNoFaultAsWide(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoFaultIn(page, colorScheme);
  }
}

/** Axe finds no fault in a page that has these colours; a page may be drawn in several steps. */
export async function expectNoFaultIn(page: Page, colorScheme: ColorScheme): Promise<void> {
  const what = `${page.url()}, ${colorScheme}, ${page.viewportSize()?.width} px`;
  await expect.poll(() => accessibilityFaults(page, colorScheme), { message: what }).toEqual([]);
}

/** How many pixels the page is wider than its window. */
export function beyondTheEdge(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - innerWidth");
}

/** What axe finds, one line for each place. */
async function accessibilityFaults(page: Page, colorScheme: ColorScheme): Promise<string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  // It keeps the places of faults, and not of all that is right.
  const options = {
    resultTypes: ["violations"],
    ...(colorScheme === "dark" && { runOnly: rulesOfColours }),
  };
  // As text, since the types of the test know no axe in the page.
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 200) + " " + failureSummary)))`);
}
