import { readFile } from "node:fs/promises";
import type { Peer } from "../peers.ts";

/** How much memory a process has now, in MiB. Linux only. */
export async function memoryOf({ pid }: Pick<Peer, "pid">): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
}
