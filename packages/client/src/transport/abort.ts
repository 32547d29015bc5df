import type { Environment } from "../environment.ts";

/** Settles as the work does, or rejects with the signal's reason, whichever comes first. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const settled = () => signal.removeEventListener("abort", stop);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(settled);
  });
}

/** Waits, or rejects with the signal's reason. */
export async function sleep(ms: number, signal: AbortSignal, { after }: Environment): Promise<void> {
  let callOff = () => {};
  const slept = new Promise<void>((resolve) => {
    callOff = after(ms, resolve);
  });
  await orAborted(slept, signal).finally(callOff);
}
