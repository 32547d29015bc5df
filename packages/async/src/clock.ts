/** Time as an argument, so that a test can control it. */
export type Clock = {
  /** Milliseconds since 1970, unless whoever makes the clock says otherwise. */
  now(): number;
  /**
   * Waits for some milliseconds.
   *
   * @throws the signal's reason, as soon as the signal is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
};

/** A timer of the platform that is set to more than this overflows and fires at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * The machine's timers, and a clock that only goes forwards, however that of the machine is set: the time at
 * which the process began, and what has passed since. Durations are measured by it, and no dates.
 *
 * @param options.keepsAlive whether a sleep keeps the process alive, if the platform offers the choice.
 * @default keepsAlive: true
 */
export function systemClock({ keepsAlive = true }: { keepsAlive?: boolean } = {}): Clock {
  return {
    now: () => performance.timeOrigin + performance.now(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        let timer: ReturnType<typeof setTimeout>;
        const stop = () => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        const wait = (left: number) => {
          timer = setTimeout(
            () => {
              if (left > longestTimer) return wait(left - longestTimer);
              signal?.removeEventListener("abort", stop);
              resolve();
            },
            Math.min(left, longestTimer),
          );
          // In a browser a timer is a number, and nothing has to be kept alive.
          if (!keepsAlive) timer.unref?.();
        };
        signal?.addEventListener("abort", stop, { once: true });
        wait(milliseconds);
      }),
  };
}

/** Sleeps until the time is over or the signal is aborted, whichever is first. Never rejects. */
export async function nap(
  clock: Pick<Clock, "sleep">,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  await clock.sleep(milliseconds, signal).catch(() => undefined);
}
