import type { Clock } from "@aegis/async";
import type { WorkQueue } from "../store/store.ts";

/** Where to see which runs have not ended. */
export type RunLookup = Pick<WorkQueue, "stillRunning">;

/** Is told once what became of a run, or that nobody can tell. */
type RunWatcher = {
  /** The run has ended or is gone. */
  readonly ended: () => void;
  /** The store could not be asked. */
  readonly failed: (cause: unknown) => void;
};

/**
 * Tells that runs have ended, were cancelled or are gone. What this process knows it is told by `ended`. What
 * other processes do, it finds out by one question to the store for all runs that are watched, however many
 * watch them.
 */
export type RunWatch = {
  /** @returns ends the watch */
  watch(runId: number, watcher: RunWatcher): () => void;
  /** This process has ended the run, or was told so. */
  ended(runId: number): void;
  /** The store kept nothing of a run: it may have ended, so the store is asked at once. */
  doubted(): void;
};

/**
 * @param every milliseconds between two questions, while any run is watched; undefined if no other process
 * works on the store: then nothing is asked
 */
export function createRunWatch(store: RunLookup, clock: Clock, every: number | undefined): RunWatch {
  const watched = new Map<number, Set<RunWatcher>>();
  let isLooking = false;

  async function lookWhileWatched(pause: number): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    while (watched.size > 0) {
      await clock.sleep(pause);
      await look();
    }
    isLooking = false;
  }

  async function look(): Promise<void> {
    // Whoever comes while the store is asked may watch a retry of a run that had ended.
    const before = Array.from(watched, ([runId, watchers]) => [runId, [...watchers]] as const);
    if (before.length === 0) return;
    try {
      const running = new Set(await store.stillRunning(before.map(([runId]) => runId)));
      for (const [runId, watchers] of before)
        if (!running.has(runId)) for (const each of watchers) each.ended();
    } catch (cause) {
      for (const [, watchers] of before) for (const each of watchers) each.failed(cause);
    }
  }

  return {
    watch(runId, watcher) {
      const watchers = watched.get(runId) ?? new Set();
      watched.set(runId, watchers.add(watcher));
      if (every !== undefined) void lookWhileWatched(every);
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0 && watched.get(runId) === watchers) watched.delete(runId);
      };
    },
    ended(runId) {
      for (const each of [...(watched.get(runId) ?? [])]) each.ended();
    },
    doubted: () => void look(),
  };
}
