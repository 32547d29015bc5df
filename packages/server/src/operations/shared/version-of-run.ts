import type { StoredRun } from "../../domain/entities.ts";

/**
 * A text that changes whenever a run as the caller sees it does. Records never change, and evaluations are
 * only added, or replaced by a retry: the run counts both in the same transaction.
 *
 * @param run - read before its evaluations, so that the text is never newer than they are
 */
export function versionOfRun(run: StoredRun): string {
  return JSON.stringify(run);
}
