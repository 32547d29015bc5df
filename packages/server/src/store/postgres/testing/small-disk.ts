import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A disk in memory that is soon full, which only the programs in its namespace see. */
export type SmallDisk = {
  /** The file of its namespace. */
  readonly namespace: string;
  /** Its path, as the programs in its namespace see it. */
  readonly folder: string;
  /** Takes all room that is left. */
  readonly fill: () => void;
  /** Gives that room back. */
  readonly free: () => void;
};

/** Every Linux has it. What is in it elsewhere stays as it is. */
const folder = "/mnt";

const inNamespace = ["unshare", "--mount", "--propagation=private"];

/** Why there can be none, or null. In CI there must be one. */
export const noSmallDisk: string | null = process.env.CI === undefined ? lacking() : null;

/**
 * Mounts a small disk in a namespace of its own. The kernel takes both away with the last process in it,
 * which ends with this one, also if this one is killed.
 */
export async function mountSmallDisk(mebibytes: number): Promise<SmallDisk> {
  const mount = `mount -t tmpfs -o size=${mebibytes}m,mode=1777 tmpfs ${folder}`;
  const shell = ["sh", "-c", `${mount} && echo mounted && exec sleep infinity`];
  const holder = spawn("setpriv", ["--pdeathsig=KILL", ...inNamespace, ...shell], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await Promise.race([once(holder.stdout, "data"), once(holder, "exit")]);
  if (String(said) !== "mounted\n") throw new Error(`No disk could be mounted: ${said}`);
  holder.stdout.destroy();
  holder.unref();
  const ballast = join(`/proc/${holder.pid}/root`, folder, "ballast");
  return {
    namespace: `/proc/${holder.pid}/ns/mnt`,
    folder,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast),
  };
}

function fillUp(file: string): void {
  const block = Buffer.alloc(2 ** 20);
  const descriptor = openSync(file, "a");
  for (let size = block.length; size > 0; ) {
    try {
      writeSync(descriptor, block, 0, size);
    } catch {
      // It may still have room for less.
      size = Math.floor(size / 2);
    }
  }
  closeSync(descriptor);
}

function lacking(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root on Linux can mount a disk";
  for (const program of ["nsenter", "setpriv"])
    if (spawnSync(program, ["--version"]).status !== 0) return `${program} is not installed (util-linux)`;
  const [program = "", ...parameters] = [...inNamespace, "mount", "-t", "tmpfs", "tmpfs", folder];
  return spawnSync(program, parameters).status === 0 ? null : "the kernel does not let it mount a disk";
}
