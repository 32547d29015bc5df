import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { Contradiction } from "./contradiction.ts";
import type { Whereabouts } from "./new-user.ts";

const main = join(import.meta.dirname, "../../packages/server/src/main.ts");

/** Milliseconds after which a program that does not say that it has started counts as one that hangs. */
const patience = 120_000;

/** How a program of the server is started. */
export type Start = {
  /** Which one it is. @default "serve" */
  readonly command?: "serve" | "worker";
  /** What its command line begins with, such as what starts it on another host. */
  readonly enter?: readonly string[];
  /** What it is told besides the port and the log. */
  readonly parameters: readonly string[];
  /** What it writes to stderr is added to this file. */
  readonly log: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/** A program of the server in a process of its own. */
export type ProgramProcess = {
  readonly pid: number;
  /** The line in which it said that it has started, parsed. */
  readonly said: Readonly<Record<string, string>>;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop. @returns its exit code; null if a signal ended it */
  readonly stop: () => Promise<number | null>;
};

/** A server in a process of its own. */
export type ServerProcess = ProgramProcess & {
  /** The base URL of the API. */
  readonly api: string;
};

/** Starts a server on a free port. @throws Contradiction if it does not come to listen */
export async function startServer(start: Start): Promise<ServerProcess> {
  const server = await startProgram(start);
  return { ...server, api: String(server.said.api) };
}

/** Starts a program, and waits until it says that it has. @throws Contradiction if it does not */
export async function startProgram(start: Start): Promise<ProgramProcess> {
  const { child, stdout, exited } = launch(start);
  const lines = createInterface({ input: stdout });
  const waiting = new AbortController();
  const first = await Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    exited.then((code) => `it ended with the exit code ${code}`),
    setTimeout(patience, "it says nothing", { signal: waiting.signal }),
  ]);
  waiting.abort();
  if (!first.startsWith("{") || child.pid === undefined) {
    child.kill("SIGKILL");
    throw new Contradiction(
      `The ${start.command === "worker" ? "worker" : "server"} did not start: ${first}. ${readFileSync(start.log, "utf8").slice(-500)}`,
    );
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    pid: child.pid,
    said: JSON.parse(first),
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

/** Starts a program and kills it so many milliseconds later, wherever it is then. */
export async function killWhileStarting(start: Start, after: number): Promise<void> {
  const { child, stdout, exited } = launch(start);
  stdout.resume();
  await setTimeout(after);
  child.kill("SIGKILL");
  await exited;
}

/**
 * Runs a command of the server in a process of its own.
 *
 * @param killed is aborted when it is to be killed
 * @returns its exit code; null if it was killed
 */
export async function commandProcess(
  where: Whereabouts,
  parameters: readonly string[],
  killed?: AbortSignal,
): Promise<number | null> {
  const child = spawn(process.execPath, [main, ...parameters, ...where.parameters], {
    env: { ...process.env, ...where.environment },
    stdio: "ignore",
  });
  const exited = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  killed?.addEventListener("abort", kill);
  const [code] = await exited;
  killed?.removeEventListener("abort", kill);
  return code;
}

function launch({ command = "serve", enter = [], parameters, log, environment = {} }: Start) {
  const errors = openSync(log, "a");
  const port = command === "serve" ? ["--port", "0"] : [];
  const all = [main, command, ...port, "--json", "--log", "error", ...parameters];
  const [program = "", ...before] = [...enter, process.execPath];
  const child = spawn(program, [...before, ...all], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", errors],
    // Ctrl-C is for the campaign, which ends it itself.
    detached: true,
  });
  closeSync(errors);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  if (child.stdout === null) throw new Error("The program has no stdout.");
  return { child, stdout: child.stdout, exited: once(child, "exit").then(([code]): number | null => code) };
}
