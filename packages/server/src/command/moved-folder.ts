import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { CommandError } from "@aegis/terminal";
import type { DataFolder, HeldFolder } from "./data-folder.ts";

/**
 * Notes where everything in a folder has moved to. From now on it is not opened.
 *
 * @throws CommandError if that cannot be written
 */
export function noteMoved({ moved }: HeldFolder, to: string): void {
  try {
    const descriptor = openSync(moved, "w", 0o600);
    try {
      writeSync(descriptor, `${to}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `Everything is copied, but ${moved} cannot be written: ${reason}. Mend that, and run the command again.`,
      { cause: error },
    );
  }
}

/** What is in a folder from now on has not moved anywhere. */
export function forgetMoved({ moved }: HeldFolder): void {
  rmSync(moved, { force: true });
}

/**
 * Keeps a server from being started by mistake on what has moved: it would resume the same runs, and spend
 * for them again.
 *
 * @throws CommandError if everything in a folder has moved
 */
export function refuseMoved({ path, moved }: DataFolder): void {
  const to = readMoved(moved);
  if (to !== undefined)
    throw new CommandError(
      `Everything in ${path} has moved to ${to}. Set DATABASE_URL to that, or remove ${moved} to use the folder again: unfinished runs resume in it, and spend.`,
    );
}

function readMoved(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
