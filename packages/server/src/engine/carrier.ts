import type { Chunk, Work } from "../store/store.ts";
import { alarm, type Clock } from "./clock.ts";
import type { Insist } from "./insist.ts";
import { type Scoring, scoreChunk } from "./score-chunk.ts";

/** What a carrier needs beside the scoring. */
export type CarrierOptions = {
  readonly store: Work;
  readonly worker: string;
  readonly clock: Clock;
  readonly scoring: Scoring;
  readonly insist: Insist;
  /** Milliseconds. */
  readonly turn: number;
  /** Is told the runs that have finished. */
  readonly onFinished: (runId: number) => void;
  /** A piece has gone back in line. */
  readonly onReturned: () => void;
};

/** Scores pieces of work and saves what comes of them. */
export type Carrier = {
  /** Never rejects. */
  carry(chunk: Chunk): Promise<void>;
  /** Drops what is under way of a run. */
  cancel(runId: number): void;
  /** Begins nothing more: what is under way is finished and saved. */
  wind(): void;
  /** Gives up what is still under way; what is there of it is saved. */
  abort(): void;
  /** How many pieces are under way. */
  readonly count: number;
  /** Resolves when none is. */
  done(): Promise<void>;
};

export function createCarrier(options: CarrierOptions): Carrier {
  const { store, worker, clock, scoring, insist, turn, onFinished, onReturned } = options;
  const underWay = new Map<Promise<void>, { readonly runId: number; readonly drop: AbortController }>();
  const winding = new AbortController();
  const aborting = new AbortController();

  async function carryOut(chunk: Chunk, dropped: AbortSignal): Promise<void> {
    const over = alarm(clock, turn);
    const abort = AbortSignal.any([dropped, aborting.signal]);
    const signals = { abort, turn: AbortSignal.any([abort, winding.signal, over.signal]) };
    const { results, rest } = await scoreChunk(chunk, scoring, signals);
    over.off();
    if (dropped.aborted) return;
    const saved = await insist(() => store.save(chunk, worker, results, rest), abort);
    if (saved === "finished") onFinished(chunk.run_id);
    else if (rest !== "done") onReturned();
  }

  return {
    async carry(chunk) {
      const drop = new AbortController();
      const carried = carryOut(chunk, drop.signal).catch(scoring.onError);
      underWay.set(carried, { runId: chunk.run_id, drop });
      await carried;
      underWay.delete(carried);
    },
    cancel(runId) {
      for (const each of underWay.values()) if (each.runId === runId) each.drop.abort();
    },
    wind: () => winding.abort(),
    abort: () => aborting.abort(),
    get count() {
      return underWay.size;
    },
    async done() {
      await Promise.all(underWay.keys());
    },
  };
}
