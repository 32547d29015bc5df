import { randomUUID } from "node:crypto";
import { createPool } from "@aegis/metrics";
import { charge as chargeFor } from "../domain/balance.ts";
import type { Timestamp } from "../domain/entities.ts";
import { createChunkRunner } from "./chunk-runner.ts";
import { createCleanupLoop } from "./cleanup-loop.ts";
import { atMost, type Clock, nap, timers } from "./clock.ts";
import { createDispatcher } from "./dispatcher.ts";
import type { Engine } from "./engine.ts";
import { createJudgeHealth } from "./judge-health.ts";
import type { EngineOptions } from "./options.ts";
import type { Charge } from "./outcome.ts";
import { createRunWaiter } from "./run-waiter.ts";
import { createSaveResults } from "./save-results.ts";
import { scoreOne } from "./score-one.ts";
import { createSemaphore } from "./semaphore.ts";
import { createStoreRetry } from "./store-retry.ts";
import { warmUp } from "./warm-up.ts";
import { createYieldToEventLoop } from "./yield-to-event-loop.ts";

/**
 * Makes an engine; it works from `start` to `stop`. Chunks are claimed, scored and saved, several at a time
 * and in turns, so that a small run gets through beside a large one. What a process leaves undone is done by
 * the next that starts.
 */
export function createEngine(options: EngineOptions): Engine {
  const {
    store,
    prices,
    onError,
    onJudge = () => undefined,
    random = Math.random,
    worker = randomUUID(),
    sleep = timers.sleep,
  } = options;
  const { judgeCalls = 8, threads = 1, turn = 5_000, lease = 30_000, grace = 7_000 } = options;
  const { judgeWindow = 600_000, blockingLimit = 300_000 } = options;

  const clock: Clock = { now: options.clock, sleep };
  const chargeAt =
    (began: Timestamp): Charge =>
    (task, row, { usage }) =>
      chargeFor(prices(began), task, usage, row);
  const gate = createYieldToEventLoop();
  const insist = createStoreRetry(clock, gate, onError);
  const watch = createRunWaiter(store, clock, blockingLimit);
  const stopping = new AbortController();
  const workshops = {
    plain: { pool: createPool({ size: threads }), rows: 64 },
    slow: { pool: createPool({ size: threads }), rows: 4 },
  };
  const news = createJudgeHealth(clock.now, onJudge);
  const court = {
    judges: (modelSlug: string) => news.observe(modelSlug, options.judges(modelSlug)),
    places: createSemaphore(judgeCalls),
    gate,
  };
  const carrier = createChunkRunner({
    clock,
    turn,
    keep: createSaveResults({ store, worker, insist, now: clock.now, onError }),
    scoring: { chargeAt, random, onError, workshops, court, news, now: clock.now, window: judgeWindow },
    onFinished: watch.notify,
    onReturned: () => dispatcher.wake(),
  });
  // More than can wait for judges at a time: judges that hang leave some for runs without any.
  const lanes = createSemaphore(judgeCalls + 4);
  const dispatcher = createDispatcher({ store, worker, clock, insist, carrier, lanes, lease });
  const sweeper = createCleanupLoop(store, clock, insist);
  /** Rows that requests wait for. */
  const asked = new Set<Promise<unknown>>();
  const aborting = new AbortController();
  let working: Promise<unknown> = Promise.resolve();
  let stopped: Promise<void> | undefined;

  async function end(): Promise<void> {
    stopping.abort();
    carrier.drain();
    const drained = Promise.all([working.then(() => carrier.done()), Promise.allSettled(asked)]);
    await atMost(clock, grace, drained);
    carrier.abort();
    aborting.abort();
    await atMost(clock, lastSaves, drained);
    await Promise.all([workshops.plain.pool.close(), workshops.slow.pool.close()]);
    await store.release(worker).catch(onError);
  }

  return {
    async score(task, row, runBegan, signal) {
      const reckoning = { charge: chargeAt(runBegan), now: clock.now };
      const either = AbortSignal.any([signal, aborting.signal]);
      const scored = scoreOne(task, row, workshops, reckoning, either);
      asked.add(scored);
      try {
        return await scored;
      } finally {
        asked.delete(scored);
      }
    },
    wake: dispatcher.wake,
    finished: (runId, signal) => watch.finished(runId, AbortSignal.any([signal, stopping.signal])),
    cancel(runId) {
      carrier.cancel(runId);
      watch.notify(runId);
      sweeper.wake();
    },
    async start() {
      await store.release(null);
      working = Promise.all([dispatcher.run(stopping.signal), sweeper.run(stopping.signal)]);
      void nap(clock, quietAfterStart, stopping.signal).then(() =>
        warmUp(workshops.plain.pool, stopping.signal, onError),
      );
    },
    stop() {
      stopped ??= end();
      return stopped;
    },
  };
}

/** So many milliseconds a start has the processor to itself. */
const quietAfterStart = 500;

/** What is left after the grace for saving what was given up. */
const lastSaves = 500;
