import type { Clock } from "../clock.ts";

/** A clock for tests: no test waits for real time. */
export type VirtualClock = Clock & {
  /** The sleeps that were asked for so far, in milliseconds. */
  readonly sleeps: readonly number[];
  /**
   * Lets time pass. Sleeps that end within it end in their order, each at its own time, and what follows from one
   * happens before the next ends.
   */
  advance(milliseconds: number): Promise<void>;
};

export type VirtualClockOptions = {
  /** Milliseconds since 1970 at the start. Default: 2026-04-01T09:00:00Z */
  readonly start?: number;
  /** Whether the next sleep ends by itself as soon as nothing else is under way. Default: false */
  readonly automatic?: boolean;
  /**
   * Lets everything settle that is under way. Default: one turn of the event loop, enough for promises but not for
   * sockets.
   */
  readonly settle?: () => Promise<void>;
};

/** Makes a clock whose time passes only when a test says so, or whenever everybody sleeps. */
export function virtualClock({
  start = Date.UTC(2026, 3, 1, 9),
  automatic = false,
  settle = oneTurn,
}: VirtualClockOptions = {}): VirtualClock {
  let now = start;
  const sleeps: number[] = [];
  const sleepers = new Set<Sleeper>();

  const wakeFirst = async (until: number): Promise<boolean> => {
    const [first] = [...sleepers].toSorted((one, other) => one.at - other.at);
    if (first === undefined || first.at > until) return false;
    now = Math.max(now, first.at);
    sleepers.delete(first);
    first.wake();
    await settle();
    return true;
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
        };
        const wake = () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        const sleeper = { at: now + Math.max(0, milliseconds), wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", stop, { once: true });
        if (automatic) void settle().then(() => wakeFirst(Number.POSITIVE_INFINITY));
      }),
    async advance(milliseconds) {
      const until = now + milliseconds;
      await settle();
      while (await wakeFirst(until));
      now = Math.max(now, until);
    },
  };
}

type Sleeper = { readonly at: number; readonly wake: () => void };

const oneTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
