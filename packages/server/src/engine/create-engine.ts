// How a run is scored, chunk by chunk:
//
// 1. Claim: the dispatcher claims a chunk from the store. The claim is a lease, which it renews.
// 2. Run: the chunk runner gives the chunk a time slice.
// 3. Score: each task scores each row, in a pool of processes or by asking judges.
// 4. Save: the results, the money and what is left of the chunk are saved in one transaction.
//
// What the time slice did not reach, or a judge that is down did not answer, goes back to the store and is
// claimed again. When its last chunk is saved, the run is finished, and requests that wait for it are told.
//
// On a store that several processes share, each looks once or twice a second for what the others have done:
// for new work, and for the end of the runs that it scores or that requests wait for.

import { randomUUID } from "node:crypto";
import { type Clock, nap, systemClock } from "@aegis/async";
import { createPool } from "@aegis/metrics";
import { placesByEndpoint } from "@aegis/metrics/judge";
import { charge as chargeFor, reservedFor } from "../domain/balance.ts";
import type { Timestamp } from "../domain/entities.ts";
import { atMost } from "./at-most.ts";
import type { ChunkResultsOptions } from "./chunk-results.ts";
import { createChunkRunner } from "./chunk-runner.ts";
import { createCleanupLoop } from "./cleanup-loop.ts";
import { createDispatcher, placesFor } from "./dispatcher.ts";
import type { Engine } from "./engine.ts";
import type { EngineOptions } from "./options.ts";
import type { Charge } from "./outcome.ts";
import { createRequestScorer } from "./request-scorer.ts";
import { createRunWaiter } from "./run-waiter.ts";
import { createRunWatch } from "./run-watch.ts";
import { createStoreRetry, pausesOfMany } from "./store-retry.ts";
import { warmUp } from "./warm-up.ts";
import { createYieldToEventLoop } from "./yield-to-event-loop.ts";

/**
 * Makes an engine, which runs from `start` to `stop`. Chunks are scored several at a time and in turns, so
 * that a small run gets through beside a large one. What a process leaves undone is done by the next that
 * starts, or by the others that share its store.
 */
export function createEngine(options: EngineOptions): Engine {
  const {
    store,
    prices,
    onError,
    judges,
    judgeHealth = { settle: () => undefined },
    random = Math.random,
    worker = randomUUID(),
    sleep = systemClock({ keepsAlive: false }).sleep,
  } = options;
  const {
    endpoints = [],
    judgedEvaluations = 8,
    workers = 1,
    isolation = "process",
    timeSlice = 5_000,
    isShared = false,
    scoresRuns = true,
    lease = isShared ? 9_000 : 30_000,
    grace = 7_000,
  } = options;
  const { judgeWindow = 600_000, blockingLimit = 300_000 } = options;

  const clock: Clock = { now: options.clock, sleep };
  const chargeAt =
    (began: Timestamp): Charge =>
    (task, row, { usage }) =>
      chargeFor(prices(began), task, usage, row);
  const reservedAt: ChunkResultsOptions["reservedAt"] = (began) => (task, row) =>
    reservedFor(prices(began), task, row);
  const yieldToEventLoop = createYieldToEventLoop();
  const pauses = isShared ? pausesOfMany(random) : undefined;
  const retryStore = createStoreRetry(clock, yieldToEventLoop, onError, pauses);
  const runWatch = createRunWatch(store, clock, isShared ? lookForEnds : undefined);
  const runWaiter = createRunWaiter(store, runWatch, clock, blockingLimit);
  const stopping = new AbortController();
  const pools = {
    plain: { pool: createPool({ isolation, size: workers }), rows: 64 },
    slow: { pool: createPool({ isolation, size: workers, urgent: 1 }), rows: 16 },
  };
  const judging = { judges, slotsAt: placesByEndpoint(judgedEvaluations), yieldToEventLoop };
  const scoring = {
    chargeAt,
    reservedAt,
    random,
    onError,
    pools,
    judging,
    judgeHealth,
    now: clock.now,
    window: judgeWindow,
  };
  const chunkRunner = createChunkRunner({
    clock,
    timeSlice,
    scoring,
    trace: options.trace,
    saving: { store, worker, retryStore, now: clock.now, onError },
    isAwaited: runWaiter.isAwaited,
    runWatch,
    onReturned: () => dispatcher.wake(),
  });
  const dispatcher = createDispatcher({
    store,
    worker,
    clock,
    retryStore,
    chunkRunner,
    places: placesFor(judgedEvaluations, endpoints),
    lease,
    lookAgain: isShared ? () => lookForWork * (1 - random() / 2) : undefined,
  });
  const cleanupLoop = createCleanupLoop(store, clock, retryStore);
  const requestScorer = createRequestScorer(pools, chargeAt, clock.now);
  let loops: Promise<unknown> = Promise.resolve();
  let stopped: Promise<void> | undefined;

  async function end(): Promise<void> {
    stopping.abort();
    chunkRunner.drain();
    const drained = Promise.all([loops.then(() => chunkRunner.done()), requestScorer.done()]);
    await atMost(clock, grace, drained);
    chunkRunner.abort();
    requestScorer.abort();
    await atMost(clock, lastSaves, drained);
    await Promise.all([pools.plain.pool.close(), pools.slow.pool.close()]);
    await store.release(worker).catch(onError);
  }

  /** First the process for requests, which somebody waits for. */
  async function warmUpAll(): Promise<void> {
    for (const { pool } of scoresRuns ? [pools.slow, pools.plain] : [pools.slow]) {
      await nap(clock, quietAfterStart, stopping.signal);
      await warmUp(pool, stopping.signal, onError);
    }
  }

  return {
    score: requestScorer.score,
    wake: dispatcher.wake,
    finished: (runId, signal) => runWaiter.finished(runId, AbortSignal.any([signal, stopping.signal])),
    cancel(runId) {
      runWatch.ended(runId);
      cleanupLoop.wake();
    },
    async start() {
      await store.recover();
      const { signal } = stopping;
      loops = Promise.all([...(scoresRuns ? [dispatcher.run(signal)] : []), cleanupLoop.run(signal)]);
      void warmUpAll();
    },
    stop() {
      stopped ??= end();
      return stopped;
    },
  };
}

/** Milliseconds between two looks for runs that others ended: who waits for one hears of it in a second. */
const lookForEnds = 500;

/** The most milliseconds after which an idle worker looks for work of others; half of it is chance. */
const lookForWork = 800;

/** How long each start of a process has the processor to itself, in milliseconds. */
const quietAfterStart = 500;

/** Milliseconds after the grace in which partial results are saved. */
const lastSaves = 500;
