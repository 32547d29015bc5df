/** Counts requests, for limits of how many somebody may send in a time. */
export type RateWindows = {
  /**
   * Counts a request of somebody, in a window that begins with their first request after the last window.
   *
   * If several processes share the store, they count together. If not, requests are counted in memory, so
   * that none costs a commit, and begin anew with the process.
   *
   * @param length how long a window is, in milliseconds. One that would last longer from now on ends by this
   */
  countRequest(who: string, length: number): Promise<RateWindow>;
};

/** Where somebody stands after a request. */
export type RateWindow = {
  /** How many requests the window has, with this one. */
  readonly requests: number;
  /** Milliseconds until it ends. */
  readonly left: number;
};
