import type { CommandContext } from "@aegis/terminal";

/** What the commands of `aegis` may use. */
export type CliContext = CommandContext & {
  /** From which relative paths are counted. */
  readonly folder: string;
  /** Whether results are coloured. */
  readonly isColoured: boolean;
  /** The width of the terminal that results are printed on; undefined if they go anywhere else. */
  readonly columns: number | undefined;
};
