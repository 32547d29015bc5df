import { spawnSync } from "node:child_process";

/**
 * Kills a process and those that it has started, if it is there. Without it the others would end what they
 * are at; so it is stopped until they are known.
 */
export function killWithChildren(parent: number | undefined): void {
  if (parent === undefined) return;
  signalIfThere(parent, "SIGSTOP");
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const processes = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  signalIfThere(parent, "SIGKILL");
  for (const [pid = 0, of] of processes) if (of === parent) signalIfThere(pid, "SIGKILL");
}

/** Sends a signal to a process. Does nothing if it has ended meanwhile. */
export function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
