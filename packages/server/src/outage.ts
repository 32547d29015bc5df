import { StoreFull, StoreUnavailable } from "./store/store.ts";

/**
 * What a client is told where the disk or the database is at fault: it may send the same again. Undefined for
 * any other error. The reason is for the log alone.
 */
export function outageOf(error: unknown): string | undefined {
  // What went wrong first, and then what went wrong in undoing it.
  if (error instanceof AggregateError) return outageOf(error.errors[0]);
  if (error instanceof StoreFull || hasNoRoom(error)) {
    return "The server cannot store anything at the moment: its disk is full. Nothing was kept.";
  }
  if (error instanceof StoreUnavailable) {
    return "The server cannot use its database at the moment. Nothing was kept.";
  }
  return undefined;
}

/** An error of the file system's. */
function hasNoRoom(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
