import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Peer, started } from "../peers.ts";

const command = join(import.meta.dirname, "../../packages/server/src/main.ts");

/** The system in a process of its own, with the world of the examples, in a folder that is gone with it. */
export async function startSandbox(): Promise<Peer> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-bench-"));
  const flags = ["--sandbox", "--port", "0", "--data", join(folder, "data"), "--json", "--log", "error"];
  const peer = await started([command, "serve", ...flags], "/api/v1");
  return {
    ...peer,
    [Symbol.asyncDispose]: async () => {
      await peer[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * What a process holds in memory now, in MiB; its peak counts anew from here. Linux only, which alone tells.
 */
export async function restMemory({ pid }: Peer): Promise<number> {
  await writeFile(`/proc/${pid}/clear_refs`, "5");
  return mebibytes(pid, "VmRSS");
}

/** The most that a process has held since its memory was looked at, in MiB. */
export function peakMemory({ pid }: Peer): Promise<number> {
  return mebibytes(pid, "VmHWM");
}

async function mebibytes(pid: number, name: "VmRSS" | "VmHWM"): Promise<number> {
  const [, kibibytes] =
    new RegExp(`${name}:\\s*(\\d+) kB`).exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kibibytes) / 1024;
}
