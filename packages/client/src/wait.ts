import type { Run, RunSummary } from "@aegis/contract";
import type { WithRequestId } from "./api-promise.ts";
import type { CallOperation } from "./call-operation.ts";
import type { Environment } from "./environment.ts";
import { ConnectionError, TimeoutError } from "./errors/client-errors.ts";
import { StatusError } from "./errors/status-errors.ts";
import { ifChanged } from "./if-changed.ts";
import { refuseUnknown } from "./known-names.ts";
import { lowerCased } from "./lower-cased.ts";
import type { CallOptions } from "./options.ts";
import { sleep } from "./transport/sleep.ts";

/** How long and how often to check whether a run has finished. */
export type WaitOptions = Pick<CallOptions, "signal" | "headers" | "timeout"> & {
  /** Milliseconds until `wait` gives up. The run itself goes on. @default 600_000 */
  readonly deadline?: number | undefined;
  /**
   * Roughly how many milliseconds the first pause lasts. Each pause is half as long again as the one before.
   *
   * @default 1_000
   */
  readonly interval?: number | undefined;
  /** The longest pause, in milliseconds. @default 30_000 */
  readonly longestInterval?: number | undefined;
  /** Called after each check of a run that is still running, with its evaluations so far. */
  readonly onProgress?: ((run: Run) => void) | undefined;
  /**
   * Called after a check of a run that is still running, with its counts alone: a few hundred bytes, however
   * many evaluations it has. A server without the list of runs, as the hosted service, does not have them:
   * then `onProgress` is called, if it is given too, and otherwise nothing.
   */
  readonly onSummary?: ((run: RunSummary) => void) | undefined;
};

/**
 * Checks a run until it has finished, and one last time at the deadline. From the second check on it asks for
 * the run without its evaluations, unless somebody wants to see them or the server lacks the list of runs.
 */
export async function untilFinished(
  call: CallOperation,
  run_id: number,
  options: WaitOptions,
  environment: Environment,
): Promise<WithRequestId<Run>> {
  refuseUnknown(options, waitNames, "runs.wait");
  const { deadline = 600_000, interval = 1_000, longestInterval = 30_000, ...others } = options;
  const { onProgress, onSummary, ...checks } = others;
  const { signal = new AbortController().signal, headers = {} } = checks;
  const check = ifChanged((tag, left: number) => {
    const own = { ...checks, deadline: left, headers: { ...tag, ...lowerCased(headers) } };
    return call("getRun", own, { path: { run_id } });
  });
  const summary = ifChanged((tag, left: number) => {
    const own = { ...checks, deadline: left, headers: { ...tag, ...lowerCased(headers) } };
    return call("listRuns", own, { query: { run_id, page_size: 1 } });
  });
  let isFirst = true;
  let hasList = onProgress === undefined || onSummary !== undefined;
  /** Whether the list of runs says that the run is running; if it does not say, the run itself is asked. */
  const isRunning = async (left: number) => {
    try {
      const run = (await summary(left)).items?.[0];
      hasList = run?.id === run_id;
      if (!hasList || run?.finished_at !== null) return false;
      onSummary?.(run);
      return true;
    } catch (error) {
      if (meetsAnyCall(error)) throw error;
      hasList = false;
      return false;
    }
  };
  const until = environment.now() + deadline;
  for (let pause = interval; ; pause = Math.min(longestInterval, pause * growth)) {
    const left = until - environment.now();
    const each = Math.max(left, interval);
    if (isFirst || !hasList || !(await isRunning(each))) {
      const run = await check(each);
      if (run.finished_at !== null) return run;
      onProgress?.(run);
      isFirst = false;
    }
    if (left <= 0) {
      const target = { operation: "getRun", method: "GET", path: `/runs/${run_id}` } as const;
      throw new TimeoutError(target, `not finished within ${deadline} ms`);
    }
    await sleep(Math.min(left, jittered(pause, environment)), signal, environment);
  }
}

const waitNames = {
  signal: 1,
  headers: 1,
  timeout: 1,
  deadline: 1,
  interval: 1,
  longestInterval: 1,
  onProgress: 1,
  onSummary: 1,
} satisfies Record<keyof WaitOptions, 1>;

/** Whether the run itself could not be asked for either. All else may be only that there is no such list. */
function meetsAnyCall(error: unknown): boolean {
  if (error instanceof StatusError) return error.status === 401 || error.status === 429;
  return !(error instanceof ConnectionError);
}

const growth = 1.5;

/** From half to all of the pause: clients that started together do not keep asking together. */
function jittered(pause: number, { random }: Environment): number {
  return pause * (0.5 + random() / 2);
}
