import type { Readable, Writable } from "node:stream";
import type { Judge } from "../judge/judge.ts";

/** What the commands know of the world. */
export type CommandContext = {
  readonly stdin: Readable;
  /** For results. */
  readonly stdout: Writable;
  /** For everything else. */
  readonly stderr: Writable;
  /** Whether standard error is a terminal, on which a progress bar is drawn. */
  readonly isTerminal: boolean;
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** Who answers the questions of the judged metrics. */
  readonly judge: Judge;
  /** Ends a command early, without leaving anything half written. */
  readonly signal: AbortSignal;
};
