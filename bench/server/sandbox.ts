import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Peer, started } from "../peers.ts";

const command = join(import.meta.dirname, "../../packages/server/src/main.ts");

/** Starts the server with the example data, in a process and a folder of its own, which disposing removes. */
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

/** Memory that a process uses now, in MiB. Its peak is counted from here on. Linux only. */
export async function restMemory({ pid }: Peer): Promise<number> {
  await writeFile(`/proc/${pid}/clear_refs`, "5");
  return mebibytes(pid, "VmRSS");
}

/** The most memory that a process has used since `restMemory`, in MiB. Linux only. */
export function peakMemory({ pid }: Peer): Promise<number> {
  return mebibytes(pid, "VmHWM");
}

async function mebibytes(pid: number, name: "VmRSS" | "VmHWM"): Promise<number> {
  const [, kibibytes] =
    new RegExp(`${name}:\\s*(\\d+) kB`).exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kibibytes) / 1024;
}
