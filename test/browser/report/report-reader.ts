import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Run } from "@aegis/contract";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Somebody who writes reports with the command, and looks at them. */
export type ReportReader = AsyncDisposable & {
  /** Writes the report of a run. @returns where it is */
  write(run: Run, options?: readonly string[]): Promise<string>;
  /** Keeps a text as a file. @returns its path */
  keep(name: string, content: string): Promise<string>;
  /** Opens a report at an address, such as `#/rows`. */
  open(file: string, hash?: string, options?: BrowserContextOptions): Promise<OpenReport>;
};

/** A report that is looked at, and what must not happen. */
type OpenReport = {
  readonly page: Page;
  /** Errors, refusals of the policy, dialogs, and requests for anything but the file. */
  readonly problems: readonly string[];
};

export async function reportReader(browser: Browser): Promise<ReportReader> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-report-"));
  let reports = 0;
  const keep = async (name: string, content: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  return {
    keep,
    async write(run, options = []) {
      reports += 1;
      const file = join(folder, `report-${reports}.html`);
      const kept = await keep(`run-${reports}.json`, JSON.stringify(run));
      await aegis("eval", "report", kept, "--output", file, "--quiet", ...options);
      return file;
    },
    async open(file, hash = "#/", options = {}) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
      const problems = watch(page, pathToFileURL(file).href);
      await page.goto(pathToFileURL(file).href + hash);
      await page.locator("main").waitFor();
      return { page, problems };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Runs the command; a run that fails is reported as well, with the exit code 1 or 3. */
function aegis(...parameters: readonly string[]): Promise<void> {
  const main = join(import.meta.dirname, "../../../packages/cli/src/main.ts");
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, ...parameters], (error, _, stderr) => {
      if (error === null || error.code === 1 || error.code === 3) resolve();
      else reject(new Error(`aegis ${parameters.join(" ")}: ${stderr}`));
    });
  });
}

function watch(page: Page, own: string): string[] {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => problems.push(message.text()));
  page.on("dialog", async (dialog) => {
    problems.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    const [url = ""] = request.url().split("#");
    if (url !== own && !url.startsWith("data:")) problems.push(url);
  });
  return problems;
}
