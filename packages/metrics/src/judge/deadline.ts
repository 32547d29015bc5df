import type { Clock } from "./clock.ts";
import { JudgeError } from "./judge-error.ts";

/**
 * Runs work under a signal that is aborted when the time is over or the caller gives up.
 * The work itself must heed the signal; what it then throws becomes a failure that says which of the two it was.
 *
 * @param milliseconds for the work as a whole: queueing, tries and the pauses between them
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  clock: Clock,
  caller?: AbortSignal,
): Promise<T> {
  const over = new AbortController();
  const finished = new AbortController();
  clock.sleep(milliseconds, finished.signal).then(
    () => over.abort(),
    () => undefined, // the work was done first
  );
  const signal = caller === undefined ? over.signal : AbortSignal.any([over.signal, caller]);
  try {
    return await work(signal);
  } catch (cause) {
    const usage = cause instanceof JudgeError ? cause.usage : undefined;
    if (caller?.aborted) throw new JudgeError("aborted", "The question was aborted by the caller.", usage);
    if (over.signal.aborted)
      throw new JudgeError("timed_out", `No answer within ${milliseconds / 1000} s.`, usage);
    throw cause;
  } finally {
    finished.abort();
  }
}
