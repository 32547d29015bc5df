import type { Work } from "../store/store.ts";
import type { ChunkRunner } from "./chunk-runner.ts";
import { type Clock, nap } from "./clock.ts";
import type { Semaphore } from "./semaphore.ts";
import { createSleeper } from "./sleeper.ts";
import type { StoreRetry } from "./store-retry.ts";

/** What a dispatcher works with. */
export type DispatcherOptions = {
  readonly store: Work;
  readonly worker: string;
  readonly clock: Clock;
  readonly insist: StoreRetry;
  readonly carrier: ChunkRunner;
  /** As many chunks are under way at a time. */
  readonly lanes: Semaphore;
  /** How long a chunk is kept without a sign of life, in milliseconds. */
  readonly lease: number;
};

/** Claims chunks and has them carried. */
export type Dispatcher = {
  /** Resolves some time after the signal. */
  run(stopping: AbortSignal): Promise<void>;
  /** There is new work. */
  wake(): void;
};

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, worker, clock, insist, carrier, lanes, lease } = options;
  const idle = createSleeper(clock);

  async function claimAll(stopping: AbortSignal): Promise<void> {
    for (;;) {
      const giveBack = await lanes.acquire(stopping);
      if (giveBack === undefined) return;
      const claim = () => store.claim(worker, clock.now(), clock.now() + lease);
      const chunk = await insist(async () => (stopping.aborted ? undefined : claim()), stopping);
      if (chunk === undefined) {
        giveBack();
        await idle.sleep(await untilDue(stopping), stopping);
      } else void carrier.run(chunk).finally(giveBack);
    }
  }

  /** In milliseconds. */
  async function untilDue(stopping: AbortSignal): Promise<number> {
    const due = await insist(() => store.nextDue(), stopping);
    return due === undefined ? longestIdle : Math.min(Math.max(due - clock.now(), shortestIdle), longestIdle);
  }

  async function keepLeases(stopping: AbortSignal): Promise<void> {
    for (;;) {
      await nap(clock, lease / 3, stopping);
      if (stopping.aborted) return;
      if (carrier.count > 0) await insist(() => store.renew(worker, clock.now() + lease), stopping);
    }
  }

  return {
    async run(stopping) {
      await Promise.all([claimAll(stopping), keepLeases(stopping)]);
    },
    wake: idle.wake,
  };
}

/** Milliseconds after which there is another look for work, though nothing calls. */
const longestIdle = 30_000;
const shortestIdle = 20;
