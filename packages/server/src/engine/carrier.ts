import type { Chunk } from "../store/store.ts";
import { alarm, type Clock } from "./clock.ts";
import type { Keeper } from "./keeper.ts";
import { type Scoring, scoreChunk } from "./score-chunk.ts";

/** What a carrier needs beside the scoring. */
export type CarrierOptions = {
  readonly clock: Clock;
  readonly scoring: Scoring;
  readonly keep: Keeper;
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
  const { clock, scoring, keep, turn, onFinished, onReturned } = options;
  const underWay = new Map<Promise<void>, { readonly runId: number; readonly drop: AbortController }>();
  const winding = new AbortController();
  const aborting = new AbortController();

  async function carryOut(chunk: Chunk, dropped: AbortSignal): Promise<void> {
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
