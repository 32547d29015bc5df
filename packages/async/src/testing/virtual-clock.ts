import type { Clock } from "../clock.ts";

/** A clock for tests: no test waits for real time. */
export type VirtualClock = Clock & {
  /** The sleeps that were asked for so far, in milliseconds. */
  readonly sleeps: readonly number[];
  /**
   * Lets time pass. The sleeps that end within it end in order, each at its own time. What follows from one
   * of them happens before the next one ends.
   */
  advance(milliseconds: number): Promise<void>;
};

export type VirtualClockOptions = {
  /** Milliseconds since 1970 at the start. @default 2026-04-01T09:00:00Z */
  readonly start?: number;
  /**
   * Whether time also passes by itself, to the end of the next sleep, as soon as nothing else happens.
   *
   * @default false
   */
  readonly automatic?: boolean;
  /**
   * Lets everything settle that is running.
   *
   * @default a hundred turns of the event loop; sockets may need more
   */
  readonly settle?: () => Promise<void>;
};

/** Makes a clock whose time passes only if a test says so, or while everything sleeps. */
export function virtualClock({
  start = Date.UTC(2026, 3, 1, 9),
  automatic = false,
  settle = turns,
}: VirtualClockOptions = {}): VirtualClock {
  let now = start;
  let changes = 0;
  const sleeps: number[] = [];
  const sleepers = new Set<Sleeper>();

  /** Ends the sleep that is due first, if it is due by then. */
  const wakeFirst = (until: number): boolean => {
    const [first] = [...sleepers].toSorted((one, other) => one.due - other.due);
    if (first === undefined || first.due > until) return false;
    now = Math.max(now, first.due);
    sleepers.delete(first);
    first.wake();
    return true;
  };

  /** Something happened: only if nothing more does, the next sleep ends by itself. */
  const changed = async () => {
    if (!automatic) return;
    changes += 1;
    const seen = changes;
    await settle();
    if (seen === changes && wakeFirst(Number.POSITIVE_INFINITY)) await changed();
  };

  return {
    sleeps,
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        sleeps.push(milliseconds);
        if (signal?.aborted) return reject(signal.reason);
        const stop = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
          void changed();
        };
        const wake = () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        const sleeper = { due: now + Math.max(0, milliseconds), wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", stop, { once: true });
        void changed();
      }),
    async advance(milliseconds) {
      const until = now + milliseconds;
      await settle();
      while (wakeFirst(until)) await settle();
      now = Math.max(now, until);
    },
  };
}

type Sleeper = { readonly due: number; readonly wake: () => void };

/** Steps and not time: a busy machine takes longer for them, but no fewer. */
async function turns(): Promise<void> {
  for (let left = 100; left > 0; left -= 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
