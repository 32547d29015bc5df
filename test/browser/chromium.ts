import { existsSync } from "node:fs";
import {
  type Browser,
  type BrowserContextOptions,
  type BrowserServer,
  chromium,
  type Page,
} from "playwright-core";

const executablePath = "/usr/bin/chromium";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Two pages of its address bar, which it would load beside each of ours; they take as long as ours. This
  // replaces what Playwright switches off by the same flag, which is of no use to pages from this machine.
  // The last is a renderer started ahead for each context, of which most are never used.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
];

/**
 * Why the browser tests cannot run, or null if there is a browser. In CI it is always null: CI must install
 * one.
 */
export const noBrowser =
  existsSync(executablePath) || process.env.CI !== undefined
    ? null
    : `no chromium at ${executablePath}; install Debian's package chromium to run these tests`;

/**
 * Debian's Chromium in headless mode. All files of a worker share one, whose start takes as long as several
 * pages; what is opened by one call is closed with it. With more flags it is one of its own.
 */
export async function launch(...more: readonly string[]): Promise<Browser> {
  if (more.length > 0) return chromium.launch({ executablePath, args: [...flags, ...more] });
  shared ??= chromium.launchServer({ executablePath, args: flags });
  return chromium.connect((await shared).wsEndpoint());
}

let shared: Promise<BrowserServer> | undefined;

/** Milliseconds that a page waits, as long as other tests do: a busy machine is not the page's fault. */
export const patience = 120_000;

/** Opens a page with this patience. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(patience);
  return page;
}
