import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, printTable } from "./table.ts";

const root = join(import.meta.dirname, "..");
const rounds = 3;

/** The whole generate command: into an empty folder, and again with nothing to do. */
export async function generate(): Promise<void> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const target = mkdtempSync(join(tmpdir(), "aegis-bench-"));
    try {
      cold.push(seconds(target));
      warm.push(seconds(target));
    } finally {
      rmSync(target, { recursive: true });
    }
  }
  printTable(
    "npm run generate, the whole command",
    ["", "seconds", "target"],
    [
      ["cold, every output and the docs", median(cold).toFixed(2), "under 4"],
      ["nothing changed", median(warm).toFixed(2), "under 1"],
    ],
  );
}

function seconds(target: string): number {
  const started = performance.now();
  const done = spawnSync(process.execPath, [join(root, "scripts/generate/main.ts"), "--target", target]);
  if (done.status !== 0) throw new Error(`generate failed: ${done.stderr}`);
  return (performance.now() - started) / 1000;
}
