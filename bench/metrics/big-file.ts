import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { printTable } from "../table.ts";

const count = 1_000_000;
const command = fileURLToPath(new URL("../../packages/metrics/src/main.ts", import.meta.url));

/** Measures the command scoring a file of a million rows with three metrics. */
export async function bigFile(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-metrics-"));
  try {
    const file = join(folder, "rows.jsonl");
    await pipeline(lines(), createWriteStream(file));
    const start = performance.now();
    const memory = await scoreFile(file, join(folder, "scores.jsonl"));
    const seconds = (performance.now() - start) / 1000;
    printTable(
      "A file of 1,000,000 rows by exact_match, rouge and is_valid_json",
      ["", "seconds", "rows per second", "peak memory, MiB"],
      [
        [
          "score-file",
          seconds.toFixed(1),
          Math.round(count / seconds).toLocaleString("en"),
          memory.toFixed(0),
        ],
      ],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function* lines(): Generator<string> {
  for (let at = 0; at < count; at += 1000)
    yield Array.from({ length: 1000 }, (_, row) => {
      const golden_answer = `The order ${at + row} was sent on day ${row % 31}.`;
      const output = row % 3 === 0 ? golden_answer : `Order ${at + row} went out on day ${row % 29}.`;
      return `${JSON.stringify({ output, golden_answer })}\n`;
    }).join("");
}

/** @returns the peak memory of the command, in MiB */
async function scoreFile(file: string, out: string): Promise<number> {
  // Loaded into the command's process, to report its peak memory when it ends. It reads Linux's status file,
  // since the peak of resourceUsage() is never less than what the parent used when it started the process.
  const reportMemory = `import { readFileSync, writeSync } from "node:fs";
    process.on("exit", () => writeSync(3, /VmHWM:\\s*(\\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]));`;
  const metrics = ["exact_match", "rouge", "is_valid_json"].flatMap((name) => ["--metric", name]);
  const child = spawn(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(reportMemory)}`,
      command,
      "score-file",
      file,
      ...metrics,
      "--out",
      out,
    ],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  let reported = "";
  child.stdio[3]?.on("data", (chunk) => {
    reported += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The command exited with ${code}.`);
  return Number(reported) / 1024;
}
