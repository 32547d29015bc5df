import type { CommandContext } from "./command-context.ts";
import { type ExitOptions, exitCodeOf } from "./exit-code.ts";
import { stopSignal } from "./stop-signal.ts";

/** How a command is run in a process. */
export type MainOptions = ExitOptions & {
  /** Those that ask it to stop. @default as for `stopSignal` */
  readonly signals?: readonly NodeJS.Signals[];
  /**
   * Whether the command does its work to the end if nobody reads its output any more. Otherwise it ends
   * there, with code 0: a command whose exit code says more must not.
   * @default false
   */
  readonly goesOnUnread?: boolean;
};

/**
 * Runs a command in a process: makes its context, and sets the exit code. Signals count from the first
 * moment, so that a stop during the start is not lost.
 *
 * @param host `process`, which only a main.ts touches
 * @param run runs the command with the parameters of the process
 */
export async function runMain(
  host: NodeJS.Process,
  run: (context: CommandContext, parameters: readonly string[]) => Promise<void>,
  { signals, goesOnUnread = false, ...exit }: MainOptions = {},
): Promise<void> {
  const { stdin, stdout, stderr, env: environment } = host;
  const signal = stopSignal(host, signals);
  // The reader of our output may stop when it has enough.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") host.exit(1);
    if (!goesOnUnread) host.exit(0);
  });
  const context = { stdin, stdout, stderr, isTerminal: stderr.isTTY, environment, clock: Date.now, signal };
  host.exitCode = await exitCodeOf(() => run(context, host.argv.slice(2)), context, exit);
}
