import { systemClock } from "@aegis/async";
import { offlineJudge, type Pool, type ScoreOptions } from "@aegis/metrics";
import { placesByEndpoint } from "@aegis/metrics/judge";
import { expect, test } from "vitest";
import type { Chunk } from "../store/store.ts";
import { createChunkRunner } from "./chunk-runner.ts";

/** A pool that scores nothing, and notes for whom it was asked. */
function notingPool() {
  const asked: (ScoreOptions | undefined)[] = [];
  const pool: Pool = {
    score: async (_batch, _signal, options) => {
      asked.push(options);
      return [];
    },
    close: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
  return { pool, asked };
}

function chunkOf(rows: number): Chunk {
  const texts = { prompt: null, input: null, context: null, output: "select 1", golden_answer: null };
  const task = { position: 0, metric_id: 15, threshold: 1, model_slug: null, metric_args: null };
  return {
    id: 1,
    run_id: 991,
    user_id: 7,
    dataset_id: null,
    started_at: "2026-04-01T12:00:00Z",
    failing_since: null,
    tries: 0,
    rows: Array.from({ length: rows }, (_, record_index) => ({ ...texts, id: record_index, record_index })),
    tasks: [{ ...task, from_index: 0, to_index: rows }],
    done: new Set(),
  };
}

test.each([
  ["a small run that somebody waits for", 2, 991, true],
  ["a small run in the background", 2, 992, false],
  ["a single row in the background", 1, 992, false],
  ["a large run that somebody waits for", 65, 991, false],
])("%s, of %i rows, while run %i is awaited, is urgent: %s", async (_, rows, awaited, urgent) => {
  const clock = systemClock();
  const slow = notingPool();
  const runner = createChunkRunner({
    clock,
    timeSlice: 5_000,
    isAwaited: (id) => id === awaited,
    runWatch: { watch: () => () => undefined, ended: () => undefined, doubted: () => undefined },
    onReturned: () => undefined,
    scoring: {
      chargeAt: () => () => 0,
      reservedAt: () => () => 0,
      random: () => 0,
      onError: (cause) => expect.unreachable(String(cause)),
      pools: { plain: { pool: slow.pool, rows: 64 }, slow: { pool: slow.pool, rows: 16 } },
      judging: {
        judges: () => offlineJudge,
        slotsAt: placesByEndpoint(1),
        yieldToEventLoop: async () => undefined,
      },
      judgeHealth: { settle: () => undefined },
      now: clock.now,
      window: 1,
    },
    saving: {
      store: { save: async () => "saved" },
      worker: "test",
      retryStore: (action) => action(),
      now: clock.now,
      onError: (cause) => expect.unreachable(String(cause)),
    },
  });
  await runner.run(chunkOf(rows));
  expect(slow.asked.length).toBeGreaterThan(0);
  for (const options of slow.asked)
    expect(options).toEqual({ user: "7", urgent, until: expect.any(AbortSignal) });
});
