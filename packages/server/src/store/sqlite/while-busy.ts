import { type Clock, systemClock } from "@aegis/async";

/** Tries work again while another program has the database locked. */
export type WhileBusy = <T>(work: () => T) => Promise<T>;

/**
 * Waits for a lock without holding up the thread: SQLite's own wait would, and no request would be answered
 * meanwhile. Commands hold the lock for a moment only.
 *
 * @param clock whose time it is; by default the machine's
 * @returns work that throws SQLite's error once the database has been locked for 5 s
 */
export function whileBusy(clock: Clock = systemClock()): WhileBusy {
  return async (work) => {
    const until = clock.now() + mostWait;
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || clock.now() >= until) throw error;
        await clock.sleep(pause);
      }
    }
  };
}

/** In milliseconds. */
const mostWait = 5_000;
const pause = 20;

/** The lowest byte of SQLite's codes is their kind. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    (error.errcode & 0xff) === 5
  );
}
