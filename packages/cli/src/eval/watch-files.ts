import { type FSWatcher, realpathSync, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Files that are watched. End with `close`. */
export type FileWatch = {
  /**
   * Waits until one of the files has changed since they are watched, and then for a moment without a change:
   * who writes a file may do so in pieces.
   *
   * @returns the name of the file that changed first
   * @throws if the signal is aborted
   */
  changed(): Promise<string>;
  close(): void;
};

/**
 * Watches files by their folders: an editor may put another file in the place of one, and one that is missing
 * may appear. Where a link leads is watched, too. A folder that does not exist is not.
 *
 * @param names as messages show them
 * @param folder from which they are counted
 * @param signal ends the wait
 */
export function watchFiles(names: readonly string[], folder: string, signal: AbortSignal): FileWatch {
  const watchers: FSWatcher[] = [];
  const first = Promise.withResolvers<string>();
  const end = () => first.reject(signal.reason);
  signal.addEventListener("abort", end);
  // Nobody may be waiting yet.
  first.promise.catch(() => {});
  let latest = 0;
  const places = new Map<string, Map<string, string>>();
  for (const name of names)
    for (const path of new Set([resolve(folder, name), realPathOf(resolve(folder, name))])) {
      const files = places.get(dirname(path)) ?? new Map<string, string>();
      places.set(dirname(path), files.set(basename(path), name));
    }
  for (const [place, files] of places) {
    const watcher = watcherOf(place, (changed) => {
      const name = changed === null ? [...files.values()][0] : files.get(changed);
      if (name === undefined) return;
      latest = performance.now();
      first.resolve(name);
    });
    if (watcher !== undefined) watchers.push(watcher);
  }
  return {
    async changed() {
      const name = await first.promise;
      while (performance.now() - latest < quiet) await setTimeout(quiet, undefined, { signal });
      return name;
    },
    close() {
      signal.removeEventListener("abort", end);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Milliseconds. */
const quiet = 100;

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

function watcherOf(folder: string, onChange: (name: string | null) => void): FSWatcher | undefined {
  try {
    return watch(folder, (_, name) => onChange(name));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
