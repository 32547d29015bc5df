import type { Timestamp } from "../domain/entities.ts";
import type { Engine } from "./engine.ts";
import type { Charge } from "./outcome.ts";
import type { WorkerPools } from "./score-in-pool.ts";
import { scoreOne } from "./score-one.ts";

/** Scores rows that requests wait for, outside of any run. */
export type RequestScorer = {
  readonly score: Engine["score"];
  /** Stops what is running. */
  abort(): void;
  /** Resolves when nothing is running. Never rejects. */
  done(): Promise<unknown>;
};

export function createRequestScorer(
  pools: WorkerPools,
  chargeAt: (began: Timestamp) => Charge,
  now: () => number,
): RequestScorer {
  const running = new Set<Promise<unknown>>();
  const aborting = new AbortController();
  return {
    async score(task, row, { userId, runBegan, signal }) {
      const either = AbortSignal.any([signal, aborting.signal]);
      const inputs = { charge: chargeAt(runBegan), now };
      const scored = scoreOne(task, row, pools, inputs, { userId, signal: either });
      running.add(scored);
      try {
        return await scored;
      } finally {
        running.delete(scored);
      }
    },
    abort: () => aborting.abort(),
    done: () => Promise.allSettled(running),
  };
}
