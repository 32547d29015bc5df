import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { openPage } from "./chromium.ts";

/** A reader of the docs, and what went wrong while they read. */
export type Reader = {
  readonly page: Page;
  /** Errors of scripts, refusals of the policy, requests to other hosts, and parts that were not served. */
  readonly problems: string[];
  /** Goes to an operation by its link. */
  readonly visit: (place: string) => Promise<void>;
  /** Opens the panel of the operation of this title. */
  readonly tryIt: (title: string) => Promise<Locator>;
};

/** Opens the docs at an address, such as `http://127.0.0.1:4000`. */
export async function readDocs(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const page = await openPage(browser, { viewport: { width: 1400, height: 900 }, ...options });
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  // Chromium logs an answer of 400 and above as an error, too.
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      problems.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(url).origin) problems.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !isCall(response.url())) problems.push(response.url());
  });
  page.on("requestfailed", (request) => {
    // Whoever goes elsewhere breaks off what still loads, such as the script of the search's worker.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    if (!isCall(request.url())) problems.push(request.url());
  });
  return {
    page,
    problems,
    visit: async (place) => {
      await page.goto(`${url}/docs#/${place}`);
    },
    tryIt: async (title) => {
      await page.getByRole("button", { name: `Try it: ${title}`, exact: true }).click();
      const panel = page.getByRole("dialog");
      await panel.getByRole("heading", { name: title }).waitFor();
      return panel;
    },
  };
}

/** Whether the reader sent it: what comes back is theirs to see. */
function isCall(url: string): boolean {
  return new URL(url).pathname.includes("/api/v1/");
}
