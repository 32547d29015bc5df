import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const data = await mkdtemp(join(tmpdir(), "aegis-stop-"));
afterAll(() => rm(data, { recursive: true }));

const server = "npm run -s server -- --json --log error --port 0";
const both = "npm run -s start -- --port 0 --mock-port 0";

// Only there can a script ask for the processes above its parent.
const noProc = existsSync("/proc/self/stat") ? null : "there is no /proc";

test.skipIf(noProc !== null).each([
  [server, "npm run", "SIGTERM"],
  [server, "npm run", "SIGHUP"],
  [server, "npm run", "SIGKILL"],
  [server, "sh -c npm", "SIGKILL"],
  [server, "sh -c node", "SIGKILL"],
  [server, "node scripts/bootstrap", "SIGINT"],
  [server, "node scripts/bootstrap", "SIGHUP"],
  [server, "node scripts/bootstrap", "SIGKILL"],
  [both, "npm run", "SIGTERM"],
  [both, "sh -c npm", "SIGKILL"],
] as const)("%j leaves nothing on its port once %j gets %s", async (command, victim, signal) => {
  const folder = join(data, crypto.randomUUID());
  const child = spawn("sh", ["-c", `${command} --data ${folder}; exit`], { cwd: root });
  const ports = await portsOf(child);
  process.kill(processWith(victim, folder), signal);
  for (const port of ports) await expect.poll(() => isListening(port)).toBe(false);
});

/** The ports in the first lines that a command prints. */
async function portsOf({ stdout }: ChildProcess): Promise<Set<number>> {
  let printed = "";
  for await (const chunk of stdout ?? []) {
    printed += chunk;
    if (/"url":.*\n|Ctrl-C/.test(printed)) break;
  }
  const ports = [...printed.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));
  expect(ports).not.toEqual([]);
  return new Set(ports);
}

/** Of the process that runs bootstrap.mjs and those above it, the one whose command line begins so. */
function processWith(command: string, folder: string): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const bootstraps = pids.filter((pid) => isBootstrap.test(lineOf(pid)) && lineOf(pid).includes(folder));
  // Its shell has the same words in its command line. Ids start over at some point, so they do not say
  // which of the two is the child.
  const lowest = bootstraps.find((pid) => !bootstraps.some((other) => parentOf(other) === pid));
  for (let pid = lowest; pid !== undefined && pid !== "1"; pid = parentOf(pid))
    if (lineOf(pid).startsWith(command)) return Number(pid);
  throw new Error(`No process above bootstrap.mjs is ${command}.`);
}

const isBootstrap = /node scripts\/bootstrap\.mjs/;

/** Without the folder of the program, which differs from one system to the next. Empty once it has ended. */
function lineOf(pid: string): string {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return line.replace(/^\S*\/(?=\w+ )/, "");
  } catch {
    return "";
  }
}

function parentOf(pid: string): string | undefined {
  return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(!socket.destroy().connecting));
    socket.once("error", () => resolve(false));
  });
}
