import { CommandError, CommandExit } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { filesOf, type PlanOptions } from "../plan/plan-of.ts";
import { watchFiles } from "./watch-files.ts";

/**
 * Evaluates, and again whenever a configuration, a dataset or a baseline changes, until the command is
 * interrupted. What is wrong in a file is said, and the next change waited for.
 *
 * @param evaluate is told whether it is the first time
 * @throws the reason of the signal, if it is aborted; an error that nobody foresaw
 */
export async function evaluateWatching(
  options: PlanOptions,
  { folder, stderr, signal }: Pick<CliContext, "folder" | "stderr" | "signal">,
  evaluate: (isFirst: boolean) => Promise<void>,
): Promise<never> {
  for (let isFirst = true; ; isFirst = false) {
    // Before anything is read, so that no change is missed.
    const names = await filesOf(options, folder);
    const watch = watchFiles(names, folder, signal);
    try {
      await evaluate(isFirst).catch((error: unknown) => tell(error, { stderr, signal }));
      stderr.write(`Waiting for a change of ${names.join(", ")}; Ctrl-C ends.\n`);
      const name = await watch.changed();
      stderr.write(`${name} has changed.\n`);
    } finally {
      watch.close();
    }
  }
}

/** A verdict has been printed already. */
function tell(error: unknown, { stderr, signal }: Pick<CliContext, "stderr" | "signal">): void {
  signal.throwIfAborted();
  if (error instanceof CommandError) stderr.write(`${error.message}\n`);
  else if (!(error instanceof CommandExit)) throw error;
}
