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
  for (const port of ports) await expect.poll(() => isListening(port), { timeout: 15_000 }).toBe(false);
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

/** The process whose command line has both texts. */
function processWith(command: string, folder: string): number {
  const found = readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    const line = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
    return line.includes(command) && line.includes(folder);
  });
  return Number(found.at(command === "sh -c npm" ? 0 : -1));
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(!socket.destroy().connecting));
    socket.once("error", () => resolve(false));
  });
}
