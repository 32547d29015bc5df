import { closeSync, existsSync, openSync, rmSync, statSync } from "node:fs";
import { StoreUnusable } from "../store.ts";

/**
 * Makes a file for a database where there is none. Its owner alone may read it; SQLite gives the files that
 * it lays beside it the same rights.
 *
 * A process that ends here leaves a file without anything in it, as does whatever empties a database. So a
 * mark stands beside the file until its tables are there, and tells the one from the other.
 *
 * @throws StoreUnusable for a database that was emptied
 */
export function beginFile(file: string): void {
  // Before the file itself is looked at: another program may be through with the beginning meanwhile.
  const begins = existsSync(markOf(file));
  if (!existsSync(file)) {
    make(markOf(file));
    make(file);
  } else if (!begins && statSync(file).size === 0)
    throw new StoreUnusable(
      `${file}: The file is empty, though there was a database. Put a copy in its place, or remove it to begin anew.`,
    );
}

/** The tables are there. */
export function endBeginning(file: string): void {
  rmSync(markOf(file), { force: true });
}

function markOf(file: string): string {
  return `${file}-begins`;
}

/** One that is there stays as it is. */
function make(file: string): void {
  closeSync(openSync(file, "a", 0o600));
}
