import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

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
];

/**
 * Why there is nothing to test with; null where there is a browser. CI installs one, so that there it is
 * never a reason.
 */
export const noBrowser =
  existsSync(executablePath) || process.env.CI !== undefined
    ? null
    : `no chromium at ${executablePath}; install Debian's package chromium to run these tests`;

/** Starts Debian's Chromium without a window. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });
