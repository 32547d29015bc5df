// Plain JavaScript for any Node from 18 on: finds the processes that started a script, and notices when one
// of them is gone. A signal that ends npm, or a shell between npm and us, reaches nobody else.
import { readFileSync } from "node:fs";

const every = 250;

/**
 * Calls `onGone` once a process is gone that this one was started by: the shells below npm, npm itself, and a
 * shell that was started for nothing but npm, as by `spawn` with `shell`. Who starts a script without npm, or
 * with nohup, wants it to outlive them.
 */
export function whenStartersGone(onGone) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || outlivesTerminal()) return;
  const starters = startersFrom(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && starters.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, every);
  timer.unref();
}

function startersFrom(pid) {
  const found = processOf(pid);
  if (found === undefined) return [];
  if (found.command.includes("bootstrap.mjs")) return [pid, ...startersFrom(found.parent)];
  return [pid, ...shellsOfNpm(found.parent)];
}

/** `sh -c "npm …"`, and below it the script that stands for Node if npm itself was started by npm. */
function shellsOfNpm(pid) {
  const found = processOf(pid);
  if (found === undefined || !/^\S*sh\s.*\bnpm\b/s.test(found.command)) return [];
  return [pid, ...shellsOfNpm(found.parent)];
}

function isAlive(pid) {
  const found = processOf(pid);
  return found !== undefined && found.state !== "Z";
}

/** Undefined if there is no such process, or the system has no /proc to ask. */
function processOf(pid) {
  try {
    // The name, in parentheses, may have blanks and parentheses itself.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { state, parent: Number(parent), command };
  } catch (error) {
    if (["ENOENT", "ESRCH", "EACCES"].includes(error.code)) return undefined;
    throw error;
  }
}

/** Whether SIGHUP is ignored, as nohup has it. */
function outlivesTerminal() {
  try {
    const [, ignored = "0"] = /^SigIgn:\s*(\w+)$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    return (BigInt(`0x${ignored}`) & 1n) === 1n;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}
