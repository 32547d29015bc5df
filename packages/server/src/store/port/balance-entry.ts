import type { Nano, Timestamp } from "../../domain/entities.ts";

/**
 * Why a balance changed. `opening`: what was there before entries were kept. `top_up` and `withdrawal`: a
 * credit. `run`: what a run costs. `retry`: what scoring its failures again costs. `removal`: what was
 * dropped with its user.
 */
export type BalanceEntryType = "opening" | "top_up" | "withdrawal" | "run" | "retry" | "removal";

/** A change of a balance: one for each credit, each run and each retry, however many evaluations it has. */
export type BalanceEntry = {
  /** Entries of all users count up together. */
  readonly id: number;
  readonly type: BalanceEntryType;
  /** When the credit was made, or the run or its retry started; null for an `opening`. */
  readonly created_at: Timestamp | null;
  /** Null if it is not about a run. */
  readonly run_id: number | null;
  /** What the run is called, or was called at first if it has been deleted. */
  readonly alias: string | null;
  /**
   * `pending` while the run is running: the amount is what is reserved for it, and comes closer to zero with
   * each evaluation that costs less than was reserved. A `settled` entry never changes.
   */
  readonly status: "pending" | "settled";
  /** Negative if the balance became less. */
  readonly amount: Nano;
  /** The sum of this entry and all before it. */
  readonly balance_after: Nano;
};
