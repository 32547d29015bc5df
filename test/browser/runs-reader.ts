import { exampleKey } from "@aegis/contract";
import type { TestServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { patience } from "./chromium.ts";

type Opened = {
  readonly page: Page;
  /** Errors, refusals of the policy, and requests to other hosts. */
  readonly problems: readonly string[];
};

type Options = {
  /** @default the key of the examples; without one, the page asks for it */
  readonly key?: string | null;
};

/** Opens the page on which the runs of a server are looked at. */
export async function openRuns(
  browser: Browser,
  { url }: TestServer,
  hash: string,
  { key = exampleKey }: Options = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (key !== null) await page.addInitScript(`sessionStorage.setItem("aegis-key", "${key}")`);
  const problems = watch(page, url);
  await page.goto(`${url}/${hash}`);
  return { page, problems };
}

/** Chromium tells a refused key as an error. */
function watch(page: Page, own: string): string[] {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (!message.text().startsWith("Failed to load resource")) problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith("data:")) problems.push(request.url());
  });
  return problems;
}
