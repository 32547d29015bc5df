import type { Judge } from "@aegis/metrics";
import { JudgeError, type JudgeErrorKind } from "@aegis/metrics/judge";
import { CommandError } from "@aegis/terminal";
import { exitCodes } from "../exit-code.ts";

/** Sees whether judges answer at all. */
export type JudgeWatch = {
  readonly watched: (judge: Judge) => Judge;
  /** Aborted, with a CommandError, when no judge has answered and enough questions have failed for good. */
  readonly signal: AbortSignal;
  /** For the end of a run too short for that. @throws CommandError if no question was answered */
  refuseSilence(): void;
};

/**
 * Ends a run whose judge is out of reach, refuses the key or has no such model: thousands of rows would only
 * fail one by one, each after its tries. A judge that has answered once may fail as it likes: those
 * evaluations are counted.
 */
export function watchJudges(): JudgeWatch {
  const stop = new AbortController();
  let [hasAnswered, failures] = [false, 0];
  let last: CommandError | undefined;
  const settle = (error: unknown): void => {
    if (hasAnswered || !(error instanceof JudgeError)) return;
    const exitCode = codesOfFailure[error.kind];
    if (exitCode === undefined) return;
    failures += 1;
    last = new CommandError(`The judge answers no question: ${error.message}`, { exitCode });
    if (failures >= mostFailures) stop.abort(last);
  };
  const watched = (judge: Judge): Judge => ({
    ...judge,
    async ask(request) {
      try {
        const reply = await judge.ask(request);
        [hasAnswered, last] = [true, undefined];
        return reply;
      } catch (error) {
        settle(error);
        throw error;
      }
    },
  });
  const refuseSilence = () => {
    if (last !== undefined) throw last;
  };
  return { watched, signal: stop.signal, refuseSilence };
}

/** A single question may be what an endpoint cannot bear. */
const mostFailures = 3;

/** Of failures that the next question will have, too. */
const codesOfFailure: { readonly [Kind in JudgeErrorKind]?: number } = {
  authentication: exitCodes.refused,
  unknown_model: exitCodes.refused,
  quota: exitCodes.unreachable,
  unreachable: exitCodes.unreachable,
  timed_out: exitCodes.unreachable,
  rate_limited: exitCodes.unreachable,
};
