import { StoreFull, StoreUnusable } from "../store.ts";

/**
 * What the system or SQLite reports about the disk, the folder or the file, in words; undefined for what is a
 * fault of a statement.
 *
 * @param file path of the database
 */
export function unusable(error: unknown, file: string): StoreUnusable | undefined {
  const code = codeOf(error);
  const sentence = code === undefined ? undefined : sentences.get(code);
  if (sentence === undefined) return undefined;
  const Kind = code === full ? StoreFull : StoreUnusable;
  return new Kind(`${file}: ${sentence}`, { cause: error });
}

/** One of SQLite's. */
function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode & primary;
  if ("syscall" in error && "code" in error) return error.code === "ENOSPC" ? full : 14;
  return undefined;
}

/** SQLite's codes have their kind in the lowest byte. */
const primary = 0xff;

const full = 13;

const sentences: ReadonlyMap<number, string> = new Map([
  [5, "The database is locked by another program. Let that finish, or end it."],
  [
    8,
    "The database cannot be written to. Give the server's user the right to write the data folder and its files.",
  ],
  [10, "The disk fails. What was being written is undone; see to the disk."],
  [11, "The database is damaged. Put a copy in its place."],
  [full, "The disk is full. What was being written is undone; make room."],
  [
    14,
    "The database cannot be opened. See that its folder is there and that the server's user may write to it.",
  ],
  [26, "The file is no database. Choose another data folder, or move the file away."],
]);
