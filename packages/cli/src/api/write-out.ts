import { once } from "node:events";
import type { Writable } from "node:stream";
import { CommandExit } from "@aegis/terminal";

/**
 * Writes results as fast as they are read.
 *
 * @throws CommandExit with 0 if nobody reads them any more, as `head` does when it has enough
 */
export async function writeOut(stdout: Writable, data: string | Uint8Array): Promise<void> {
  if (!stdout.destroyed && !stdout.write(data)) await once(stdout, "drain").catch(unlessClosed);
  if (stdout.destroyed) throw new CommandExit(0);
}

function unlessClosed(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
}
