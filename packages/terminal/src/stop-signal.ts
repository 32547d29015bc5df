/** As much of a process as signals need. */
export type SignalSource = {
  readonly on: (signal: NodeJS.Signals, listener: () => void) => unknown;
  readonly exit: (code: number) => unknown;
};

/**
 * Aborted by the first signal that asks a process to stop. A second one ends the process at once, with code
 * 130.
 *
 * @param signals which ones count @default SIGINT and SIGTERM
 */
export function stopSignal(
  source: SignalSource,
  signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"],
): AbortSignal {
  const stop = new AbortController();
  for (const signal of signals) {
    source.on(signal, () => {
      if (stop.signal.aborted) source.exit(130);
      stop.abort();
    });
  }
  return stop.signal;
}
