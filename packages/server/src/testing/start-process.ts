import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A command of `aegis-server` in a process of its own. */
export type AegisProcess = AsyncDisposable & {
  readonly pid: number;
  /** The line that says that it has started, parsed. */
  readonly said: Readonly<Record<string, string>>;
  /** What it has written to standard error. */
  readonly err: () => string;
  /** Asks it to stop. @returns its exit code */
  readonly stop: () => Promise<number | null>;
  /** Kills it, without a moment to tidy up. */
  readonly kill: () => Promise<void>;
};

const main = new URL("../main.ts", import.meta.url).pathname;
const { NODE_COMPILE_CACHE } = process.env;
const compiled = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/**
 * Starts a command and waits until it says that it has started. It gets no environment but the given one, and
 * where to find what others have compiled, by which it starts in half the time.
 *
 * @param node the path of Node
 * @throws if it ends before, with what it wrote
 */
export async function startProcess(
  node: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<AegisProcess> {
  const child = spawn(node, [main, ...parameters, "--json", "--log", "error"], {
    env: { ...compiled, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), "line"), exited]);
  if (typeof line !== "string" || child.pid === undefined)
    throw new Error(`${parameters.join(" ")} did not start: ${err}`);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    pid: child.pid,
    said: JSON.parse(line),
    err: () => err,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    [Symbol.asyncDispose]: async () => void (await end("SIGKILL")),
  };
}
