import { CommanderError } from "commander";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";

/** How the end of a command becomes an exit code. */
export type ExitOptions = {
  /**
   * Puts other errors than CommandError into one line that says what to do; undefined for one that nobody
   * foresaw.
   */
  readonly explain?: (error: unknown) => string | undefined;
  /**
   * The exit code of a command that fails after it was asked to stop, in place of a problem.
   * @default as for any other failure
   */
  readonly codeIfStopped?: number;
};

/**
 * Does the work of a command, and prints in one line why it failed.
 *
 * @returns 0, 1 for a problem, or what commander chose
 * @throws the error that nobody foresaw: a bug, to be seen with its stack
 */
export async function exitCodeOf(
  work: () => Promise<void>,
  { stderr, signal }: Pick<CommandContext, "stderr" | "signal">,
  { explain = () => undefined, codeIfStopped }: ExitOptions = {},
): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (signal.aborted && codeIfStopped !== undefined) return codeIfStopped;
    if (error instanceof CommanderError) return error.exitCode;
    const problem = error instanceof CommandError ? error.message : explain(error);
    if (problem === undefined) throw error;
    stderr.write(`${problem}\n`);
    return 1;
  }
}
