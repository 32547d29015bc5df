/**
 * Waits for work, but gives up as soon as a signal is aborted. The work itself goes on, and an error that it throws
 * later is ignored.
 *
 * @param reason makes the error to reject with. Default: the signal's reason
 * @throws what the work throws, or the reason as soon as the signal is aborted
 */
export function raceWithSignal<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  reason: (signal: AbortSignal) => unknown = ({ reason }) => reason,
): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(reason(signal));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    // Both handlers, so that a late rejection counts as handled.
    work.then(
      (value) => {
        signal.removeEventListener("abort", stop);
        resolve(value);
      },
      (cause) => {
        signal.removeEventListener("abort", stop);
        reject(cause);
      },
    );
  });
}
