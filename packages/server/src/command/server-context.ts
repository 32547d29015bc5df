import type { CommandContext } from "@aegis/terminal";

/** What the commands of `aegis-server` may use. */
export type ServerContext = CommandContext & {
  /** Random bytes that nobody can guess, as many as asked for. */
  readonly random: (length: number) => Uint8Array;
};
