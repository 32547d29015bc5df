/**
 * Waits for work, but gives up as soon as a signal is aborted. The work itself goes on, and an error that it
 * throws later is ignored.
 *
 * @param reason makes the error to reject with. @default the signal's reason
 * @throws what the work throws, or the reason as soon as the signal is aborted
 */
export function raceWithSignal<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  reason = (aborted: AbortSignal): unknown => aborted.reason,
): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(reason(signal));
    const settled = () => signal.removeEventListener("abort", stop);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(settled);
  });
}
