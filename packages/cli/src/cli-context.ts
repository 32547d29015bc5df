import type { CommandContext } from "@aegis/terminal";

/** What the commands of `aegis` may use. */
export type CliContext = CommandContext & {
  /** From which relative paths are counted. */
  readonly folder: string;
  /** Whether results are coloured. */
  readonly isColoured: boolean;
};
