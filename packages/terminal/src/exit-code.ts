import { CommanderError } from "commander";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { CommandExit } from "./command-exit.ts";

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
  /**
   * The exit code of a problem that has none of its own, and of a command line that does not fit.
   * @default 1
   */
  readonly codeOfProblem?: number;
};

/**
 * Does the work of a command, and prints in one line why it failed.
 *
 * @returns 0, `codeOfProblem`, or the code that the error brings
 * @throws the error that nobody foresaw: a bug, to be seen with its stack
 */
export async function exitCodeOf(
  work: () => Promise<void>,
  { stderr, signal }: Pick<CommandContext, "stderr" | "signal">,
  { explain = () => undefined, codeIfStopped, codeOfProblem = 1 }: ExitOptions = {},
): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (signal.aborted && codeIfStopped !== undefined) return codeIfStopped;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : codeOfProblem;
    if (error instanceof CommandExit) return error.exitCode;
    const problem = error instanceof CommandError ? error.message : explain(error);
    if (problem === undefined) throw error;
    stderr.write(`${problem}\n`);
    return (error instanceof CommandError ? error.exitCode : undefined) ?? codeOfProblem;
  }
}
