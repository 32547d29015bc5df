import { StoreFull, StoreUnavailable } from "../store.ts";

/**
 * Puts into words what the system or SQLite reports about the disk, the folder or the file. Undefined if the
 * error is about a statement instead.
 *
 * @param file path of the database
 */
export function asStoreUnavailable(error: unknown, file: string): StoreUnavailable | undefined {
  const code = codeOf(error);
  const sentence = code === undefined ? undefined : sentences.get(code);
  if (sentence === undefined) return undefined;
  const Kind = code === full ? StoreFull : StoreUnavailable;
  return new Kind(`${file}: ${sentence}`, { cause: error });
}

/** The error's code as one of SQLite's. */
function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode & primary;
  if ("syscall" in error && "code" in error) return error.code === "ENOSPC" ? full : 14;
  return undefined;
}

/** The lowest byte of SQLite's codes is their kind. */
const primary = 0xff;

const full = 13;

const sentences: ReadonlyMap<number, string> = new Map([
  [5, "The database is locked by another program. Let it finish, or stop it."],
  [
    8,
    "The database cannot be written to. Give the server's user permission to write to the data folder and its files.",
  ],
  [10, "The disk is failing. What was being written has been rolled back; check the disk."],
  [11, "The database is damaged. Replace it with a backup."],
  [full, "The disk is full. What was being written has been rolled back; free some space."],
  [
    14,
    "The database cannot be opened. Check that its folder exists and that the server's user may write to it.",
  ],
  [26, "The file is not a database. Choose another data folder, or move the file away."],
]);
