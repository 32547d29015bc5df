import type { Writable } from "node:stream";

/** What the commands know of the world. */
export type CommandContext = {
  /** For results. */
  readonly stdout: Writable;
  /** For everything else. */
  readonly stderr: Writable;
  /** Whether standard error is a terminal, on which logs would be in the way. */
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** So many random bytes, of the kind that nobody can guess. */
  readonly random: (length: number) => Uint8Array;
  /** Asks a server to stop. */
  readonly signal: AbortSignal;
};
