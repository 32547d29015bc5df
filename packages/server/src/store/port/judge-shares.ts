import type { GivenShare } from "../../domain/judge-shares.ts";

/** What a process says of its questions to judges. */
export type JudgeNeeds = {
  /** How many it has under way at most, until it is answered. */
  readonly held: number;
  /** How many it would have under way if it might. */
  readonly wanted: number;
  /** How many all processes together may have under way; of several numbers the lowest holds. */
  readonly total: number;
};

/**
 * Divides the questions that may be under way at judges among the processes on a store. A share is a lease:
 * it is nobody else's until it ends. So the sum of all shares never exceeds what all may have, whichever
 * processes join, die, or cannot be reached.
 */
export type JudgeShares = {
  /**
   * Leases a share to a process, in place of the one that it had: of what it had, and of what nobody has. One
   * that joins has nothing before the others have given something back.
   *
   * @param lease for how long it holds, in milliseconds from when it is written
   */
  shareJudges(holder: string, needs: JudgeNeeds, lease: number): Promise<GivenShare>;
  /** Ends the lease of a process, when it stops: it has nothing under way any more. */
  leaveJudges(holder: string): Promise<void>;
};
