import { StoreFull, StoreUnavailable } from "./store/store.ts";

/**
 * What a client is told if the disk or the database has failed: it may retry. Undefined for any other error.
 * The reason is for the log alone.
 */
export function outageOf(error: unknown): string | undefined {
  // The first error, and then those of undoing it.
  if (error instanceof AggregateError) return outageOf(error.errors[0]);
  if (error instanceof StoreFull || hasCode(error, ["ENOSPC", "EDQUOT"])) {
    return "The server cannot store anything at the moment: its disk is full. Nothing was kept.";
  }
  if (error instanceof StoreUnavailable) {
    return "The server cannot use its database at the moment. Nothing was kept.";
  }
  if (hasCode(error, ["EMFILE", "ENFILE"]))
    return "The server cannot open another file at the moment: too many are open. Nothing was kept.";
  return undefined;
}

/** Whether the system has refused for one of these reasons. */
function hasCode(error: unknown, codes: readonly unknown[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(error.code);
}
