import type { Run } from "@aegis/contract";
import type { Environment } from "./environment.ts";
import { TimeoutError } from "./errors/client-errors.ts";
import type { CallOptions } from "./options.ts";
import { sleep } from "./transport/abort.ts";

/** How long and how often to ask whether a run has finished. */
export type WaitOptions = Pick<CallOptions, "signal" | "headers" | "timeout"> & {
  /** Milliseconds until giving up; the run goes on. @default 600 000 */
  readonly deadline?: number | undefined;
  /** About how many milliseconds the first pause lasts; each is half as long again as the one before. @default 1 000 */
  readonly interval?: number | undefined;
  /** How many milliseconds a pause lasts at most. @default 30 000 */
  readonly longestInterval?: number | undefined;
  /** Told after each look at a run that is still at work, with its evaluations so far. */
  readonly onProgress?: ((run: Run) => void) | undefined;
};

/** Looks at a run until it has finished, or once more when time is up. */
export async function untilFinished(
  look: (options: CallOptions) => Promise<Run>,
  options: WaitOptions,
  environment: Environment,
): Promise<Run> {
  const { deadline = 600_000, interval = 1_000, longestInterval = 30_000, onProgress, ...call } = options;
  const { signal = new AbortController().signal } = call;
  const until = environment.now() + deadline;
  for (let pause = interval; ; pause = Math.min(longestInterval, pause * growth)) {
    const left = until - environment.now();
    const run = await look({ ...call, deadline: Math.max(left, interval) });
    if (run.finished_at !== null) return run;
    onProgress?.(run);
    if (left <= 0) {
      const place = { operation: "getRun", method: "GET", path: `/runs/${run.id}` } as const;
      throw new TimeoutError(place, `not finished within ${deadline} ms`);
    }
    await sleep(Math.min(left, jittered(pause, environment)), signal, environment);
  }
}

const growth = 1.5;

/** Between half and the whole: those who started together do not keep asking together. */
function jittered(pause: number, { random }: Environment): number {
  return pause * (0.5 + random() / 2);
}
