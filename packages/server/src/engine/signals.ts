/** What ends a try early. */
export type Signals = {
  /** Begins nothing more; what is under way is finished. */
  readonly turn: AbortSignal;
  /** Gives up what is under way. */
  readonly abort: AbortSignal;
};
