import type { EndpointShare, GivenShare } from "../../domain/judge-shares.ts";

/**
 * What a process says of its questions to the judges of an endpoint: what it holds are as many as it has
 * under way at most, until it is answered. Of several totals the lowest holds.
 */
export type JudgeNeeds = EndpointShare & {
  /** Tells it from others. It holds no secret. */
  readonly endpoint: string;
};

/**
 * Divides the questions that may be under way at each endpoint of judges among the processes on a store. A
 * share is a lease: it is nobody else's until it ends. So the sum of all shares never exceeds what all may
 * have, whichever processes join, die, or cannot be reached.
 */
export type JudgeShares = {
  /**
   * Leases shares to a process, in place of those that it had: of what it had, and of what nobody has. One
   * that joins has nothing before the others have given something back.
   *
   * @param needs at all endpoints at once, at least one; at any other it has nothing afterwards
   * @param lease for how long they hold, in milliseconds from when they are written
   * @returns its shares, in the order of its needs
   */
  shareJudges(holder: string, needs: readonly JudgeNeeds[], lease: number): Promise<readonly GivenShare[]>;
  /** Ends the lease of a process, when it stops: it has nothing under way any more. */
  leaveJudges(holder: string): Promise<void>;
};
