import { StatusError } from "@aegis/client";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { dollars } from "../run/dollars.ts";
import type { EvalServer } from "./eval-server.ts";
import type { AskedRun } from "./server-trail.ts";

/**
 * Cancels a run after the user has interrupted the command, and says what became of it: what it has cost, or
 * how to go on if it could not be cancelled.
 *
 * @returns whether it has ended without the results that were wanted
 */
export async function cancelRun(
  server: EvalServer,
  { id, isRetry }: AskedRun,
  { stderr }: Pick<CliContext, "stderr">,
): Promise<boolean> {
  const goesOn = `--resume waits for it, and aegis eval report ${id} --server ${server.address} shows it`;
  try {
    const summary = await server.call((aegis) =>
      aegis.runs.cancel(id, { deadline: longestAnswer, timeout: longestAnswer }),
    );
    const { state, total_cost, number_of_evaluations: all } = summary;
    const done = summary.number_of_successes + summary.number_of_failures;
    const cost = dollars(Math.round(Number(total_cost ?? 0) * 1_000_000_000));
    if (state === "cancelled")
      stderr.write(`Run ${id} is cancelled after ${done} of ${all} evaluations, ${cost} spent.\n`);
    else if (isRetry)
      stderr.write(
        `The retry of run ${id} is cancelled: ${summary.number_of_failures} of ${all} evaluations have no ` +
          `score, ${cost} spent in all.\n`,
      );
    else stderr.write(`Run ${id} had finished, ${cost} spent; ${goesOn}.\n`);
    return state === "cancelled" || isRetry;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const isUnknown = error.cause instanceof StatusError && [404, 405].includes(error.cause.status);
    const reason = isUnknown ? `${server.address} cannot cancel runs` : error.message;
    stderr.write(`Run ${id} goes on, as ${reason.replace(/\.$/, "")}; ${goesOn} once it has finished.\n`);
    return false;
  }
}

/** Milliseconds: somebody waits, who may also interrupt once more. */
const longestAnswer = 15_000;
