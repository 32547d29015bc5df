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
 * Why the browser tests cannot run, or null if there is a browser. In CI it is always null: CI must install
 * one.
 */
export const noBrowser =
  existsSync(executablePath) || process.env.CI !== undefined
    ? null
    : `no chromium at ${executablePath}; install Debian's package chromium to run these tests`;

/** Starts Debian's Chromium in headless mode. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });
