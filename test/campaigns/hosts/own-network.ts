import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readlinkSync } from "node:fs";

/** Why hosts cannot be made here, or null. In CI they must be. */
export const noHosts: string | null = process.env.CI === undefined ? lacking() : null;

/** Whether this process was started in a network of its own. */
export function isInOwnNetwork(): boolean {
  return readlinkSync("/proc/self/ns/net") !== readlinkSync(`/proc/${process.ppid}/ns/net`);
}

/** Runs a command in a network of its own, with nothing in it. @returns its exit code and what it printed */
export async function inOwnNetwork(
  command: readonly string[],
  stdout: "pipe" | "inherit",
): Promise<{ readonly code: number; readonly out: string }> {
  const child = spawn("unshare", ["--net", "setpriv", "--pdeathsig=INT", ...command], {
    stdio: ["ignore", stdout, "inherit"],
  });
  let out = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const [code] = await once(child, "close");
  return { code: code ?? 1, out };
}

function lacking(): string | null {
  if (process.platform !== "linux") return "only Linux has networks for a process";
  if (process.getuid?.() !== 0) return "only root may make networks";
  for (const [program = "", ...parameters] of [
    ["ip", "-V"],
    ["bridge", "-V"],
    ["tc", "-V"],
    ["nsenter", "-V"],
    ["setpriv", "-V"],
  ])
    if (spawnSync(program, parameters).status !== 0)
      return `${program} is not installed (iproute2, util-linux)`;
  const tried = ["--net", "ip", "link", "add", "tried", "type", "bridge"];
  return spawnSync("unshare", tried).status === 0 ? null : "the kernel does not let it make networks";
}
