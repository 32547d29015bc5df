import { Writable } from "node:stream";
import { CommandError, CommandExit, runCommand } from "@aegis/terminal";
import { aegisFor } from "./aegis.ts";
import type { CliContext } from "./cli-context.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { failureJson } from "./report/json.ts";

/**
 * Runs a command line of `aegis`. With `--json`, what keeps a command from its result is one JSON value on
 * standard output, too, be it a mistake in the command line or a bug.
 *
 * @throws as `runCommand`
 */
export async function runAegis(context: CliContext, parameters: readonly string[]): Promise<void> {
  const aegis = await aegisFor(parameters);
  if (!parameters.includes("--json")) return runCommand(aegis, context, parameters);
  let hasResult = false;
  const stdout = passingOn(context.stdout, () => {
    hasResult = true;
  });
  try {
    await runCommand(aegis, { ...context, stdout }, parameters);
  } catch (error) {
    if (!hasResult && !(error instanceof CommandExit))
      context.stdout.write(failureJson(error, codeOf(error, context)));
    throw error;
  } finally {
    // What has been written to it may still be on its way.
    await new Promise<void>((resolve) => stdout.end(() => resolve()));
  }
}

/** A stream that writes to another one, and tells when it does. */
function passingOn(target: Writable, tell: () => void): Writable {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      tell();
      target.write(chunk, done);
    },
  });
  // Whoever owns the target hears of it there.
  return stream.on("error", () => {});
}

/** As `exitCodeOf` has it for the process. */
function codeOf(error: unknown, { signal }: Pick<CliContext, "signal">): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  const own = error instanceof CommandError ? error.exitCode : undefined;
  return Object.values(exitCodes).find((code) => code === own) ?? exitCodes.refused;
}
