import { type Clock, createSemaphore, type Deadline, deadline, nap } from "@aegis/async";
import { JudgeError, type JudgeWrapper } from "@aegis/metrics/judge";
import type { JudgeShares } from "../store/store.ts";
import { createSleeper } from "./sleeper.ts";

/** Dependencies of the judge places. */
export type JudgePlacesOptions = {
  readonly store: JudgeShares;
  /** What the store calls this process; of no other, before or after. */
  readonly holder: string;
  /** How many questions all processes together may have under way. */
  readonly total: number;
  /** Its timers must run on however the clock of the host is set. */
  readonly clock: Clock;
  /** Milliseconds since whenever. They only go forwards, however the clock of the host is set. */
  readonly elapsed: () => number;
  /** Called if the store cannot be asked. It is asked again. */
  readonly onError: (cause: unknown) => void;
};

/**
 * How many questions to judges this process may have under way, of those that all processes on a store may
 * have. Its share is a lease, which it renews. If it cannot, it stops asking before the lease ends, and gives
 * up what is under way: by then its share may be another's.
 */
export type JudgePlaces = {
  /** Lets no more questions be under way than that, over all judges that it wraps; as `limited` does. */
  readonly limit: JudgeWrapper;
  /** Begins with no share, and asks for one. */
  start(): void;
  /** Gives up what is under way, and the share. */
  stop(): Promise<void>;
};

export function createJudgePlaces(options: JudgePlacesOptions): JudgePlaces {
  const { store, holder, total, clock, elapsed, onError } = options;
  const places = createSemaphore(total);
  places.resize(0);
  const idle = createSleeper(clock);
  const stopping = new AbortController();
  let lost = new AbortController();
  let end: Deadline | undefined;
  /** The most that were under way or waited at a time, since the store was told. */
  let needed = 0;
  let told = 0;
  let loop: Promise<void> = Promise.resolve();

  function lose(): void {
    places.resize(0);
    lost.abort();
    lost = new AbortController();
  }

  async function renew(): Promise<void> {
    const asked = elapsed();
    const wanted = Math.min(needed, total);
    needed = places.held + places.waiting;
    told = wanted;
    const held = Math.max(places.count, places.held);
    const given = await store.shareJudges(holder, { held, wanted, total }, lease);
    const left = asked + lease - margin - elapsed();
    if (left <= 0) return;
    end?.clear();
    end = deadline(clock, left);
    end.signal.addEventListener("abort", lose, { once: true });
    // Its lease had ended, and others have what it had.
    if (given.held < places.held) lose();
    places.resize(given.most);
  }

  async function renewAgainAndAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      await renew().catch(onError);
      await idle.sleep(told > 1 ? pauses.busy : pauses.idle, stopping.signal);
      await nap(clock, pauses.least, stopping.signal);
    }
  }

  /** What is wanted is known at the store at once if it is more than it knows of. */
  function need(): void {
    needed = Math.max(needed, places.held + places.waiting + 1);
    if (Math.min(needed, total) > Math.max(told, 1) || places.count === 0) idle.wake();
  }

  return {
    limit: (judge) => ({
      name: judge.name,
      source: judge.source,
      concurrency: Math.min(total, judge.concurrency ?? total),
      async ask(request) {
        need();
        const release = await places.acquire(request.signal, request.asker);
        if (release === undefined) throw new JudgeError("aborted", "The question was aborted by the caller.");
        const { signal } = lost;
        const either = request.signal === undefined ? signal : AbortSignal.any([request.signal, signal]);
        try {
          return await judge.ask({ ...request, signal: either });
        } finally {
          release();
        }
      },
    }),
    start() {
      loop = renewAgainAndAgain();
    },
    async stop() {
      stopping.abort();
      await loop;
      end?.clear();
      lose();
      await store.leaveJudges(holder).catch(onError);
    },
  };
}

/** How long a share holds that is not renewed, in milliseconds: what was a dead one's is free afterwards. */
const lease = 12_000;

/** How long before its end a process stops asking: clocks differ, and giving up takes a moment. */
const margin = 3_000;

/**
 * Milliseconds between two renewals: while it asks judges, while it does not, and at least. What one process
 * gives back another has after two of them.
 */
const pauses = { busy: 1_000, idle: 3_000, least: 200 };
