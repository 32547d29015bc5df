import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedPackages } from "../scripts/pack/published-packages.ts";
import { stage } from "../scripts/pack/stage.ts";
import { median, printTable, ratio } from "./table.ts";

const [rowCount, rounds] = [5_000, 5];

/** What a whole command takes, with the start of Node. */
type Cost = { readonly seconds: number; readonly megabytes: number };

/**
 * `aegis eval run` beside `promptfoo eval` on the same rows, by metrics that compute the same or nearly the
 * same without a model: exact match, ROUGE and BLEU. Ours is the command of the package, as its users have
 * it.
 *
 * @param peer a folder in which promptfoo is installed; without it only ours is measured
 */
export async function evaluation(peer: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "aegis-bench-"));
  const packed = await packedCli();
  try {
    writeFileSync(join(folder, "rows.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
    writeFileSync(join(folder, "promptfooconfig.json"), JSON.stringify(promptfooConfig()));
    const ours = await measure(folder, ourCommand(packed));
    const lines = [lineOf("aegis eval run", ours, ours)];
    if (peer !== undefined) {
      const theirs = await measure(folder, promptfooCommand(peer));
      lines.push(lineOf("promptfoo eval", theirs, ours));
    }
    const head = ["the whole command", "seconds", "MB at most", "time / ours", "memory / ours"];
    printTable(`${rowCount.toLocaleString("en")} rows by three metrics`, head, lines);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(packed, { recursive: true });
  }
}

/** The folder of the package. What it does not bring along is loaded for other metrics alone. */
async function packedCli(): Promise<string> {
  const cli = publishedPackages().find(({ name }) => name === "cli");
  if (cli === undefined) throw new Error("The package cli is not published.");
  return stage(cli);
}

function lineOf(name: string, { seconds, megabytes }: Cost, ours: Cost): readonly string[] {
  const ratios = [ratio(seconds / ours.seconds), ratio(megabytes / ours.megabytes)];
  return [name, seconds.toFixed(2), megabytes.toFixed(0), ...ratios];
}

/** Answers of a few sentences, half of them right. */
const rows = Array.from({ length: rowCount }, (_, row) => {
  const sentences = `The answer to question ${row} is ${row % 97}. It was found in the archive of the town.`;
  const wrong = sentences.replace("answer", "reply").replace("town", "city");
  return { output: row % 2 === 0 ? sentences : wrong, golden_answer: sentences };
});

function ourCommand(packed: string): readonly string[] {
  const main = join(packed, "dist/aegis.mjs");
  const metrics = ["exact_match", "rouge", "bleu"].flatMap((name) => ["--metric", name]);
  return [main, "eval", "run", "--dataset", "rows.jsonl", ...metrics, "--quiet"];
}

function promptfooCommand(peer: string): readonly string[] {
  const main = join(peer, "node_modules/promptfoo/dist/src/entrypoint.js");
  return [
    main,
    "eval",
    "--no-cache",
    "--no-table",
    "--no-write",
    "--no-progress-bar",
    "--output",
    "out.json",
  ];
}

/** The outputs are in the rows: `echo` gives each prompt back. */
function promptfooConfig() {
  const tests = rows.map(({ output, golden_answer: value }) => ({
    vars: { output },
    assert: ["equals", "rouge-n", "bleu"].map((type) => ({ type, value })),
  }));
  return { prompts: ["{{output}}"], providers: ["echo"], tests };
}

async function measure(folder: string, command: readonly string[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) costs.push(await costOf(folder, command));
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}

/** @throws Error if the command neither passes nor fails the rows */
async function costOf(folder: string, command: readonly string[]): Promise<Cost> {
  const began = performance.now();
  const env = {
    ...process.env,
    // What Node has compiled is kept there from the first round on, and not from earlier benchmarks.
    NODE_COMPILE_CACHE: join(folder, "compiled"),
    PROMPTFOO_CONFIG_DIR: folder,
    PROMPTFOO_DISABLE_TELEMETRY: "1",
    PROMPTFOO_DISABLE_UPDATE: "1",
  };
  const child = spawn(process.execPath, [...command], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  let kilobytes = 0;
  const timer = setInterval(() => {
    kilobytes = peakOf(child.pid) ?? kilobytes;
  }, 20);
  const [code] = await once(child, "exit");
  clearInterval(timer);
  // Half of the rows are wrong: 1 says so here, and 100 there.
  if (code !== 1 && code !== 100) throw new Error(`${command[0]} ended with ${code}.`);
  return { seconds: (performance.now() - began) / 1_000, megabytes: kilobytes / 1_000 };
}

/** The most memory that a process has had, in kB; undefined once it has ended. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
