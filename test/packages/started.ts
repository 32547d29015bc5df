import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment } from "./project.ts";

/** A service that was started by its command. */
export type Started = AsyncDisposable & {
  /** Where it says that the API is. */
  readonly url: string;
  /** Ends it as Ctrl-C does, and waits until nothing of it is left. */
  stop(): Promise<void>;
};

/**
 * Starts an installed command with npx, and waits until it says where it listens.
 *
 * @throws Error with all that it printed, if it ends instead
 */
export async function start(node: string, cwd: string, command: readonly string[]): Promise<Started> {
  // A group of its own, since npx runs the command in a shell.
  const child = spawn("npx", [...command], { cwd, env: environment(node), detached: true });
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  let said = "";
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const url = /API\s+(http\S+)/.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
  });
  const url = await Promise.race([listening, ended]);
  if (typeof url !== "string") throw new Error(`${command.join(" ")} ended with ${url}:\n${said}`);
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGINT");
    await ended;
  };
  return { url, stop, [Symbol.asyncDispose]: stop };
}
