import { type Clock, deadline } from "@aegis/async";
import type { Chunk } from "../store/store.ts";
import { type ChunkTrace, untraced } from "./chunk-trace.ts";
import type { RunWatch } from "./run-watch.ts";
import { type Saving, saveResults } from "./save-results.ts";
import { type Scoring, scoreChunk } from "./score-chunk.ts";

/** Dependencies of a chunk runner. */
export type ChunkRunnerOptions = {
  readonly clock: Clock;
  readonly scoring: Scoring;
  readonly saving: Saving;
  /** @default nobody is told */
  readonly trace?: ChunkTrace | undefined;
  /** A chunk whose run has ended, by whatever process, is dropped. */
  readonly runWatch: RunWatch;
  /** How long a chunk may be scored before it makes way for others, in milliseconds. */
  readonly timeSlice: number;
  /** Whether somebody waits for a run. */
  readonly isAwaited: (runId: number) => boolean;
  /** Called when a chunk has gone back to the queue. */
  readonly onReturned: () => void;
};

/** Scores chunks and saves their results. */
export type ChunkRunner = {
  /** Does nothing if the chunk is running already. Never rejects. */
  run(chunk: Chunk): Promise<void>;
  /**
   * Keeps the chunks that are running, and drops those that the worker does not hold any more.
   *
   * @param renew is given their ids, if there are any, and says which of them the worker holds; undefined if
   * that was not answered
   */
  keep(renew: (ids: readonly number[]) => Promise<readonly number[] | undefined>): Promise<void>;
  /** Starts nothing more; what is running is finished and saved. */
  drain(): void;
  /** Stops what is still running; partial results are saved. */
  abort(): void;
  /** How many chunks are running. */
  readonly count: number;
  /** Resolves when none is. */
  done(): Promise<void>;
};

/**
 * How many evaluations a chunk may have to come before those that nobody waits for: more would make the
 * background work of the others wait.
 */
const mostUrgent = 64;

/** After how many time slices a chunk gives its place back although workers have not come to it. */
const longestWait = 6;

export function createChunkRunner(options: ChunkRunnerOptions): ChunkRunner {
  const { clock, scoring, saving, trace = untraced, runWatch, timeSlice, isAwaited, onReturned } = options;
  const running = new Map<Promise<void>, { readonly chunkId: number; readonly drop: AbortController }>();
  /** What could not even go back: it stays with this worker, so that nobody asks judges in vain again. */
  const stuck = new Set<number>();
  const draining = new AbortController();
  const aborting = new AbortController();

  async function runChunk(chunk: Chunk, dropped: AbortSignal): Promise<void> {
    const [slice, wait] = [deadline(clock, timeSlice), deadline(clock, longestWait * timeSlice)];
    const abort = AbortSignal.any([dropped, aborting.signal]);
    const ending = [abort, draining.signal];
    const signals = { abort, sliceEnd: AbortSignal.any([...ending, slice.signal]) };
    const until = AbortSignal.any([...ending, wait.signal]);
    const urgent = isAwaited(chunk.run_id) && chunk.rows.length * chunk.tasks.length <= mostUrgent;
    const how = { ...signals, urgent, until, timeSlice };
    const scored = await trace.scoring(() => scoreChunk(chunk, scoring, how));
    slice.clear();
    wait.clear();
    if (dropped.aborted) return;
    const state = await saveResults(chunk, scored, saving, abort);
    if (state === "finished") runWatch.ended(chunk.run_id);
    else if (state === "gone") runWatch.doubted();
    else if (state === "returned") onReturned();
  }

  return {
    async run(chunk) {
      // Its lease had ended by a clock that was set forwards.
      if ([...running.values()].some(({ chunkId }) => chunkId === chunk.id)) return;
      const drop = new AbortController();
      const unwatch = runWatch.watch(chunk.run_id, {
        ended: () => drop.abort(),
        // A store that cannot be asked says so when the lease is renewed, and when the results are saved.
        failed: () => undefined,
      });
      const tracing = trace.chunk(chunk, () => runChunk(chunk, drop.signal));
      const ending = tracing.catch((cause: unknown) => {
        stuck.add(chunk.id);
        scoring.onError(cause);
      });
      running.set(ending, { chunkId: chunk.id, drop });
      await ending;
      running.delete(ending);
      unwatch();
    },
    async keep(renew) {
      // A chunk that is claimed while the store is asked is not among the answers.
      const before = [...running.values()];
      const ids = [...before.map(({ chunkId }) => chunkId), ...stuck];
      const held = ids.length === 0 ? [] : await renew(ids);
      if (held === undefined) return;
      for (const { chunkId, drop } of before) if (!held.includes(chunkId)) drop.abort();
      for (const id of ids) if (!held.includes(id)) stuck.delete(id);
    },
    drain: () => draining.abort(),
    abort: () => aborting.abort(),
    get count() {
      return running.size;
    },
    async done() {
      await Promise.all(running.keys());
    },
  };
}
