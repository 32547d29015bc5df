import type { Outage } from "@aegis/http";
import { StoreDamaged, StoreFull, StoreUnavailable, StoreUncertain } from "./store/store.ts";

/**
 * What a client is told if the disk or the database has failed: it may retry, unless the database is damaged.
 * Undefined for any other error.
 * The reason is for the log alone.
 */
export function outageOf(error: unknown): Outage | undefined {
  // The first error, and then those of undoing it.
  if (error instanceof AggregateError) return outageOf(error.errors[0]);
  if (error instanceof StoreFull || hasCode(error, ["ENOSPC", "EDQUOT"])) {
    return passing("The server cannot store anything at the moment: its disk is full. Nothing was kept.");
  }
  if (error instanceof StoreDamaged) {
    const detail =
      "The server's database is damaged: its operator has to restore a backup. Nothing was kept.";
    return { detail, retryAfter: null };
  }
  if (error instanceof StoreUncertain) return passing(uncertain);
  if (error instanceof StoreUnavailable) {
    return passing("The server cannot use its database at the moment. Nothing was kept.");
  }
  if (hasCode(error, ["EMFILE", "ENFILE"]))
    return passing("The server cannot open another file at the moment: too many are open. Nothing was kept.");
  return undefined;
}

const uncertain =
  "The server lost the answer of its database when this was to be kept: it may have been kept or not. Sent again with the same Idempotency-Key it takes effect once; if it had none, look before you send it again.";

function passing(detail: string): Outage {
  return { detail, retryAfter: 30 };
}

/** Whether the system has refused for one of these reasons. */
function hasCode(error: unknown, codes: readonly unknown[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(error.code);
}
