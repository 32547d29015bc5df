import { type Clock, nap } from "@aegis/async";
import type { AskedEndpoint } from "@aegis/metrics/judge";
import type { Chunk, WorkQueue } from "../store/store.ts";
import type { ChunkRunner } from "./chunk-runner.ts";
import { createSleeper } from "./sleeper.ts";
import type { StoreRetry } from "./store-retry.ts";

/** Dependencies of a dispatcher. */
export type DispatcherOptions = {
  readonly store: WorkQueue;
  readonly worker: string;
  readonly clock: Clock;
  readonly retryStore: StoreRetry;
  readonly chunkRunner: ChunkRunner;
  readonly places: Places;
  /** How long a claim lasts that is not renewed, in milliseconds. */
  readonly lease: number;
  /**
   * Milliseconds after which to look for work that other processes may have brought; undefined if there are
   * none, and every new work wakes this.
   */
  readonly lookAgain: (() => number) | undefined;
};

/** How many chunks may run at a time. A chunk may hold its place for as long as its rows take. */
export type Places = {
  /** Places for any user. */
  readonly shared: number;
  /** How many places one user may have while there are shared ones. */
  readonly mostOfUser: number;
  /** How many a user has even if others have taken all that are shared. */
  readonly ownOfUser: number;
  /** Places in all, which limits the memory that rows take. */
  readonly all: number;
};

/**
 * There are more shared places than can wait for judges at a time: judges that hang leave some for runs that
 * need no judge. With several endpoints, one that hangs leaves some of each user's for runs at the others. A
 * user's own are two, so that one chunk is scored while another is saved.
 */
export function placesFor(judgedEvaluations: number, endpoints: readonly AskedEndpoint[] = []): Places {
  const counts = endpoints.map(({ concurrency = judgedEvaluations }) => concurrency);
  const sum = counts.length === 0 ? judgedEvaluations : counts.reduce((one, other) => one + other, 0);
  const shared = Math.min(sum, mostJudged) + 4;
  const besideOne = counts.length > 1 ? Math.max(...counts) + 2 : 0;
  const mostOfUser = Math.max(4, Math.floor(shared / 2), besideOne);
  return { shared, mostOfUser, ownOfUser: 2, all: 3 * shared };
}

/** At however many endpoints: as many as one of them takes at the most, since each has rows in memory. */
const mostJudged = 256;

/** Claims chunks and has them run. */
export type Dispatcher = {
  /** Resolves some time after the signal. */
  run(stopping: AbortSignal): Promise<void>;
  /** There is new work. */
  wake(): void;
};

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, worker, clock, retryStore, chunkRunner, places, lease, lookAgain } = options;
  const idle = createSleeper(clock);

  async function claimAll(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      const now = clock.now();
      const chunks = (await retryStore(() => claim(now, stopping), stopping)) ?? [];
      // The user of a chunk may have another one, or anybody its place, when it has ended.
      for (const chunk of chunks) void chunkRunner.run(chunk).finally(idle.wake);
      if (chunks.length === 0) await idle.sleep(await untilDue(now, stopping), stopping);
    }
  }

  async function claim(now: number, stopping: AbortSignal): Promise<readonly Chunk[]> {
    const { count } = chunkRunner;
    const isShared = count < places.shared;
    const most = Math.min((isShared ? places.shared : places.all) - count, mostAtOnce);
    if (stopping.aborted || most <= 0) return [];
    const mostOfUser = isShared ? places.mostOfUser : places.ownOfUser;
    return store.claim(worker, now, now + lease, { most, mostOfUser });
  }

  /**
   * Milliseconds until a chunk is due that was not when nothing could be claimed. What was due already is of
   * users who have all their places; the end of a chunk wakes this.
   */
  async function untilDue(now: number, stopping: AbortSignal): Promise<number> {
    if (lookAgain !== undefined) return lookAgain();
    const due = await retryStore(() => store.nextDue(now), stopping);
    return due === undefined ? longestIdle : Math.min(Math.max(due - clock.now(), 0), longestIdle);
  }

  async function renewLeases(stopping: AbortSignal): Promise<void> {
    for (;;) {
      await nap(clock, lease / 3, stopping);
      if (stopping.aborted) return;
      await chunkRunner.keep((ids) =>
        retryStore(() => store.renew(worker, clock.now() + lease, ids), stopping),
      );
    }
  }

  return {
    async run(stopping) {
      await Promise.all([claimAll(stopping), renewLeases(stopping)]);
    },
    wake: idle.wake,
  };
}

/**
 * How many chunks are claimed at once. With each of them the way to the database counts for less; what one
 * worker has claimed the others cannot begin with, so that of a short run each gets some.
 */
const mostAtOnce = 4;

/** Milliseconds after which it looks for work even if nothing wakes it, on a store that is not shared. */
const longestIdle = 30_000;
