import type { Readable, Writable } from "node:stream";

/** What a command may use of the process that it runs in. A test passes its own. */
export type CommandContext = {
  readonly stdin: Readable;
  /** For results. */
  readonly stdout: Writable;
  /** For everything else: logs, progress, problems. */
  readonly stderr: Writable;
  /** True if standard error is a terminal: only there is progress drawn. */
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Aborted by the first signal that asks the process to stop. */
  readonly signal: AbortSignal;
};
