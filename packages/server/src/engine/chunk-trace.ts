import type { Chunk } from "../store/store.ts";

/** Is told of the work on chunks: it carries each piece of work out, and can see how long that takes. */
export type ChunkTrace = {
  /** All that is done with a chunk, from when it has been claimed. */
  readonly chunk: (chunk: Chunk, work: () => Promise<void>) => Promise<void>;
  /** The scoring of it. */
  readonly scoring: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Nobody looks. */
export const untraced: ChunkTrace = { chunk: (_, work) => work(), scoring: (work) => work() };
