import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { median, printTable } from "./table.ts";

const main = join(import.meta.dirname, "../packages/cli/src/main.ts");
const rounds = 5;

/** The page that shows runs: how long a report takes to be written, and to be seen. */
export async function report(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "aegis-bench-"));
  try {
    const rows = [
      await measure(folder, 10_000, ["under 2", "under 1"]),
      await measure(folder, 100_000, ["", ""]),
    ];
    printTable(
      "A report of three metrics, seconds",
      ["rows", "written", "at most", "first view", "at most", "megabytes"],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, rows: number, [ofWriting, ofView]: readonly [string, string]) {
  const runs = join(folder, `runs-${rows}`);
  const dataset = join(folder, `${rows}.csv`);
  writeFileSync(dataset, csvOf(rows));
  const metrics = ["exact_match", "rouge", "bleu"].flatMap((metric) => ["--metric", metric]);
  aegis("run", "--dataset", dataset, ...metrics, "--runs", runs);
  const file = join(folder, `${rows}.html`);
  const written = Array.from({ length: rounds }, () =>
    aegis("report", "1", "--runs", runs, "--output", file),
  );
  const seen = await secondsToSee(file);
  const { size } = statSync(file);
  const figures = [
    median(written).toFixed(2),
    ofWriting,
    median(seen).toFixed(2),
    ofView,
    (size / 1e6).toFixed(0),
  ];
  return [rows.toLocaleString("en"), ...figures];
}

/** The whole command, with the start of Node. */
function aegis(...parameters: readonly string[]): number {
  const began = performance.now();
  const done = spawnSync(process.execPath, [main, "eval", ...parameters, "--quiet"]);
  if (done.status !== 0 && done.status !== 1) throw new Error(`aegis failed: ${done.stderr}`);
  return (performance.now() - began) / 1_000;
}

/** From the start of the navigation to the table of rows, with the browser open already. */
async function secondsToSee(file: string): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(file).href}#/rows`, { waitUntil: "commit" });
    await page.locator("tbody th").first().waitFor();
    seconds.push((await page.evaluate<number>("performance.now()")) / 1_000);
    await page.close();
  }
  await browser.close();
  return seconds;
}

/** Answers of a few sentences, half of them right. */
function csvOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const golden =
      `The answer to question ${row} is ${row % 97}. It was found in the archive of the town. `.repeat(3);
    const output = row % 2 === 0 ? golden : golden.replaceAll("answer", "reply").replaceAll("town", "city");
    return `"What is the answer to question ${row}?","${output}","${golden}"`;
  });
  return `input,output,golden_answer\n${lines.join("\n")}\n`;
}
