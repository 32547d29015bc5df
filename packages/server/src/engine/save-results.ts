import { backoff } from "@aegis/async";
import type { Chunk, Remainder, ReservedResult, WorkQueue } from "../store/store.ts";
import { unsavedOutcome } from "./outcome.ts";
import { isStoreUnavailable, type StoreRetry } from "./store-retry.ts";

/** Dependencies of the saving of results. */
export type Saving = {
  readonly store: Pick<WorkQueue, "save">;
  readonly worker: string;
  readonly retryStore: StoreRetry;
  readonly now: () => number;
  readonly onError: (cause: unknown) => void;
};

/** The results of a chunk, and what is left of it. */
type ScoredChunk = { readonly results: readonly ReservedResult[]; readonly rest: Remainder };

/**
 * Saves the results of a chunk. While the store is unavailable, it waits. Results that the store refuses are
 * reported and saved as failures, so that the run finishes. If it refuses those too, the chunk goes back to
 * the queue, to be tried again after a pause that doubles each time.
 *
 * @returns `returned` if the chunk goes back to the queue, undefined if the signal came first
 * @throws if it cannot even go back: it stays claimed by this worker until the worker stops
 */
export async function saveResults(
  chunk: Chunk,
  scored: ScoredChunk,
  { store, worker, retryStore, now, onError }: Saving,
  signal: AbortSignal,
): Promise<"gone" | "saved" | "finished" | "returned" | undefined> {
  const save = ({ results, rest }: ScoredChunk) =>
    retryStore(() => store.save(chunk, worker, results, rest), signal, isStoreUnavailable);
  for (const { results, rest } of [scored, { ...scored, results: scored.results.map(unsavedOutcome) }]) {
    try {
      const state = await save({ results, rest });
      return state === "saved" && rest !== "done" ? "returned" : state;
    } catch (cause) {
      onError(cause);
    }
  }
  const not_before = now() + backoff(chunk.tries + 1, pauses);
  const failing_since = chunk.failing_since ?? now();
  const state = await save({ results: [], rest: { not_before, failing_since } });
  return state === "saved" ? "returned" : state;
}

/** Each try may ask judges again, so the longest pause is more than an hour: 2^12 seconds. */
const pauses = { first: 1_000, most: 1_000 * 2 ** 12, jitter: 0, random: () => 0 };
