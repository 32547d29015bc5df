/** What the main thread of a child process shows to its watcher. */
export const watched = {
  /** Whether an order is being carried out: 1 or 0. */
  busy: 0,
  /** The number of the evaluation under way plus one; 0 if there is none. */
  position: 1,
  /** How much memory that takes. */
  bytes: 2 * Int32Array.BYTES_PER_ELEMENT,
} as const;

/** What the watcher is started with. */
export type WatcherStart = {
  /** Bytes that the process may hold in all. */
  readonly memory: number;
  /** The id of the process that it has to end with. */
  readonly parent: number;
  /** Shared with the main thread; what is where says `watched`. */
  readonly state: Int32Array;
};
