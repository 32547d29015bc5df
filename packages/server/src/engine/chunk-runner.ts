import type { Chunk } from "../store/store.ts";
import { alarm, type Clock } from "./clock.ts";
import type { SaveResults } from "./save-results.ts";
import { type Scoring, scoreChunk } from "./score-chunk.ts";

/** What a carrier needs beside the scoring. */
export type ChunkRunnerOptions = {
  readonly clock: Clock;
  readonly scoring: Scoring;
  readonly keep: SaveResults;
  /** Milliseconds. */
  readonly turn: number;
  /** Is told the runs that have finished. */
  readonly onFinished: (runId: number) => void;
  /** A piece has gone back in line. */
  readonly onReturned: () => void;
};

/** Scores pieces of work and saves what comes of them. */
export type ChunkRunner = {
  /** Never rejects. */
  run(chunk: Chunk): Promise<void>;
  /** Drops what is under way of a run. */
  cancel(runId: number): void;
  /** Begins nothing more: what is under way is finished and saved. */
  drain(): void;
  /** Gives up what is still under way; what is there of it is saved. */
  abort(): void;
  /** How many pieces are under way. */
  readonly count: number;
  /** Resolves when none is. */
  done(): Promise<void>;
};

export function createChunkRunner(options: ChunkRunnerOptions): ChunkRunner {
  const { clock, scoring, keep, turn, onFinished, onReturned } = options;
  const underWay = new Map<Promise<void>, { readonly runId: number; readonly drop: AbortController }>();
  const winding = new AbortController();
  const aborting = new AbortController();

  async function runChunk(chunk: Chunk, dropped: AbortSignal): Promise<void> {
    const over = alarm(clock, turn);
    const abort = AbortSignal.any([dropped, aborting.signal]);
    const signals = { abort, turn: AbortSignal.any([abort, winding.signal, over.signal]) };
    const found = await scoreChunk(chunk, scoring, signals);
    over.off();
    if (dropped.aborted) return;
    const said = await keep(chunk, found, abort);
    if (said === "finished") onFinished(chunk.run_id);
    else if (said === "returned") onReturned();
  }

  return {
    async run(chunk) {
      const drop = new AbortController();
      const carried = runChunk(chunk, drop.signal).catch(scoring.onError);
      underWay.set(carried, { runId: chunk.run_id, drop });
      await carried;
      underWay.delete(carried);
    },
    cancel(runId) {
      for (const each of underWay.values()) if (each.runId === runId) each.drop.abort();
    },
    drain: () => winding.abort(),
    abort: () => aborting.abort(),
    get count() {
      return underWay.size;
    },
    async done() {
      await Promise.all(underWay.keys());
    },
  };
}
