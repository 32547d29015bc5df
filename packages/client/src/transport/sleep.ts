import type { Environment } from "../environment.ts";

/** Waits for some milliseconds, or rejects with the signal's reason. */
export function sleep(
  ms: number,
  signal: AbortSignal | undefined,
  { after }: Pick<Environment, "after">,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = after(ms, () => {
      signal?.removeEventListener("abort", stop);
      resolve();
    });
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
  });
}
