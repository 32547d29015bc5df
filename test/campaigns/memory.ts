import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** How much memory a process has at the moment, in megabytes. POSIX only. */
export async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1_000;
}
