import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { Contradiction } from "./contradiction.ts";

const main = join(import.meta.dirname, "../../packages/server/src/main.ts");

/** Milliseconds after which a server that does not listen counts as one that hangs. */
const patience = 120_000;

/** How a server is started. */
export type Start = {
  /** Its data folder. */
  readonly data: string;
  /** What it writes to stderr is added to this file. */
  readonly log: string;
  readonly parameters?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** A server in a process of its own. */
export type ServerProcess = {
  /** The base URL of the API. */
  readonly api: string;
  readonly pid: number;
  /** Milliseconds until it listened. */
  readonly startedIn: number;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop. @returns its exit code; null if a signal ended it */
  readonly stop: () => Promise<number | null>;
};

/** Starts a server on a free port. @throws Contradiction if it does not come to listen */
export async function startServer(start: Start): Promise<ServerProcess> {
  const begun = performance.now();
  const { child, stdout, exited } = launch(start);
  const lines = createInterface({ input: stdout });
  const waiting = new AbortController();
  const first = await Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    exited.then((code) => `it ended with the exit code ${code}`),
    setTimeout(patience, "it does not listen", { signal: waiting.signal }),
  ]);
  waiting.abort();
  if (!first.startsWith("{") || child.pid === undefined) {
    child.kill("SIGKILL");
    throw new Contradiction(
      `The server did not start: ${first}. ${readFileSync(start.log, "utf8").slice(-500)}`,
    );
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    api: JSON.parse(first).api,
    pid: child.pid,
    startedIn: performance.now() - begun,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

/** Starts a server and kills it so many milliseconds later, wherever it is then. */
export async function killWhileStarting(start: Start, after: number): Promise<void> {
  const { child, stdout, exited } = launch(start);
  stdout.resume();
  await setTimeout(after);
  child.kill("SIGKILL");
  await exited;
}

/** Runs a command of the server in a process of its own. @returns its exit code; null if it was killed */
export async function commandProcess(
  parameters: readonly string[],
  signal: AbortSignal,
): Promise<number | null> {
  const child = spawn(process.execPath, [main, ...parameters], { stdio: "ignore" });
  const exited = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  signal.addEventListener("abort", kill);
  if (signal.aborted) kill();
  const [code] = await exited;
  signal.removeEventListener("abort", kill);
  return code;
}

function launch({ data, log, parameters = [], environment = {} }: Start) {
  const errors = openSync(log, "a");
  const child = spawn(process.execPath, [main, "--port", "0", "--json", "--data", data, ...parameters], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", errors],
    // Ctrl-C is for the campaign, which ends the server itself.
    detached: true,
  });
  closeSync(errors);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  if (child.stdout === null) throw new Error("The server has no stdout.");
  return { child, stdout: child.stdout, exited: once(child, "exit").then(([code]): number | null => code) };
}
