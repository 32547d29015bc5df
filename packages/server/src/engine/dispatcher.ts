import { type Clock, nap, type Semaphore } from "@aegis/async";
import type { WorkQueue } from "../store/store.ts";
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
  /** How many chunks may run at a time. */
  readonly chunkSlots: Semaphore;
  /** How many of them may be of one user. */
  readonly mostOfUser: number;
  /** How long a claim lasts that is not renewed, in milliseconds. */
  readonly lease: number;
};

/** Claims chunks and has them run. */
export type Dispatcher = {
  /** Resolves some time after the signal. */
  run(stopping: AbortSignal): Promise<void>;
  /** There is new work. */
  wake(): void;
};

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, worker, clock, retryStore, chunkRunner, chunkSlots, mostOfUser, lease } = options;
  const idle = createSleeper(clock);

  async function claimAll(stopping: AbortSignal): Promise<void> {
    for (;;) {
      const release = await chunkSlots.acquire(stopping);
      if (release === undefined) return;
      const claim = () => store.claim(worker, clock.now(), clock.now() + lease, mostOfUser);
      const chunk = await retryStore(async () => (stopping.aborted ? undefined : claim()), stopping);
      if (chunk === undefined) {
        release();
        await idle.sleep(await untilDue(stopping), stopping);
      } else
        void chunkRunner.run(chunk).finally(() => {
          release();
          // Its user may have another chunk now.
          idle.wake();
        });
    }
  }

  /** Milliseconds. */
  async function untilDue(stopping: AbortSignal): Promise<number> {
    const due = await retryStore(() => store.nextDue(), stopping);
    return due === undefined ? longestIdle : Math.min(Math.max(due - clock.now(), shortestIdle), longestIdle);
  }

  async function renewLeases(stopping: AbortSignal): Promise<void> {
    for (;;) {
      await nap(clock, lease / 3, stopping);
      if (stopping.aborted) return;
      if (chunkRunner.count > 0) await retryStore(() => store.renew(worker, clock.now() + lease), stopping);
    }
  }

  return {
    async run(stopping) {
      await Promise.all([claimAll(stopping), renewLeases(stopping)]);
    },
    wake: idle.wake,
  };
}

/** Milliseconds after which it looks for work even if nothing wakes it. */
const longestIdle = 30_000;
const shortestIdle = 20;
