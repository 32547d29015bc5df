/** What ends a try of a chunk early. */
export type Signals = {
  /** Ends the time slice: starts nothing more; what is running is finished. */
  readonly sliceEnd: AbortSignal;
  /** Stops what is running. */
  readonly abort: AbortSignal;
};
