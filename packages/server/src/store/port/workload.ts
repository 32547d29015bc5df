/** What is left to do for all users, for whoever runs the system. */
export type Workloads = {
  /** @param now in milliseconds since 1970 */
  workload(now: number): Promise<Workload>;
};

/** What is left to do at one moment. */
export type Workload = {
  /** Runs that have not ended, with those that are retried. */
  readonly runs: number;
  /** Their evaluations that are not saved yet; of a retry those that are still to be replaced. */
  readonly evaluations: number;
  /** Chunks of rows that a worker holds. */
  readonly chunks_held: number;
  /** Chunks that wait: for a judge that is down, or since their worker is gone. */
  readonly chunks_waiting: number;
  /** How long ago the oldest of the runs was started, or retried, in milliseconds; undefined without one. */
  readonly oldest: number | undefined;
};
