import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { executablePath, flags, noBrowser } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser of all tests is to be reached; empty if there is none. */
    browserEndpoint: string;
  }
}

/** Starts one browser for all files: it takes longer to start than most of them take to test. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (noBrowser !== null) {
    provide("browserEndpoint", "");
    return async () => {};
  }
  const server = await chromium.launchServer({ executablePath, args: [...flags], host: "127.0.0.1" });
  provide("browserEndpoint", server.wsEndpoint());
  return () => server.close();
}
