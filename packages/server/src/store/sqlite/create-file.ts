import { chmodSync, closeSync, existsSync, openSync, rmSync, statSync } from "node:fs";
import { StoreUnavailable } from "../store.ts";

/**
 * Creates the file of a database, if there is none. Only its owner may read it; SQLite gives the files that
 * it puts beside it the same permissions.
 *
 * A process that is killed here leaves an empty file, and so does whatever empties a database. To tell the
 * two apart, a marker file stands beside the database until its tables have been created.
 *
 * @throws StoreUnavailable if the database has been emptied
 */
export function createFile(file: string): void {
  // Before the file itself is checked: another program may create the tables and remove the marker meanwhile.
  const isBeingCreated = existsSync(markerOf(file));
  if (!existsSync(file)) {
    touch(markerOf(file));
    touch(file);
  } else if (!isBeingCreated && statSync(file).size === 0)
    throw new StoreUnavailable(
      `${file}: The file is empty, although there was a database. Put a backup in its place, or remove it to start over.`,
    );
  for (const each of [file, `${file}-wal`, `${file}-shm`]) hide(each);
}

/** Takes away what others may do with a file, such as a copy that was put in place. */
function hide(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & 0o077) === 0) return;
  try {
    chmodSync(file, mode & 0o700);
  } catch (error) {
    // Its owner is another user, who decides who may read it.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) throw error;
  }
}

/** Removes the marker: the tables have been created. */
export function removeMarker(file: string): void {
  rmSync(markerOf(file), { force: true });
}

function markerOf(file: string): string {
  return `${file}-begins`;
}

/** Creates an empty file, unless there is one. */
function touch(file: string): void {
  closeSync(openSync(file, "a", 0o600));
}
