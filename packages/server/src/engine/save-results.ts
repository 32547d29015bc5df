import type { Chunk, ChunkResult, Rest, Work } from "../store/store.ts";
import { unsaved } from "./outcome.ts";
import { isStoreUnavailable, type StoreRetry } from "./store-retry.ts";

/** What a keeper works with. */
export type SaveResultsOptions = {
  readonly store: Pick<Work, "save">;
  readonly worker: string;
  readonly insist: StoreRetry;
  readonly now: () => number;
  readonly onError: (cause: unknown) => void;
};

/** What came of a piece of work. */
type Yield = { readonly results: readonly ChunkResult[]; readonly rest: Rest };

/**
 * Saves what came of a piece. A store that cannot be used for now is waited for; results that it will not
 * take are reported and saved as failures, so that the run finishes. Where it does not take those either, the
 * piece goes back, to be tried again after a pause that doubles each time.
 *
 * @returns `returned` where the piece goes back in line, undefined where the signal came first
 * @throws where it cannot even go back: it stays this worker's until the worker stops
 */
export type SaveResults = (
  chunk: Chunk,
  found: Yield,
  signal: AbortSignal,
) => Promise<"gone" | "saved" | "finished" | "returned" | undefined>;

export function createSaveResults({ store, worker, insist, now, onError }: SaveResultsOptions): SaveResults {
  return async (chunk, found, signal) => {
    const save = ({ results, rest }: Yield) =>
      insist(() => store.save(chunk, worker, results, rest), signal, isStoreUnavailable);
    for (const { results, rest } of [found, { ...found, results: found.results.map(unsaved) }]) {
      try {
        const said = await save({ results, rest });
        return said === "saved" && rest !== "done" ? "returned" : said;
      } catch (cause) {
        onError(cause);
      }
    }
    const not_before = now() + shortestPause * 2 ** Math.min(chunk.tries, mostDoublings);
    const said = await save({
      results: [],
      rest: { not_before, failing_since: chunk.failing_since ?? now() },
    });
    return said === "saved" ? "returned" : said;
  };
}

/**
 * In milliseconds. Each try may put questions to judges again: in the end there is one in more than an hour.
 */
const shortestPause = 1_000;
const mostDoublings = 12;
