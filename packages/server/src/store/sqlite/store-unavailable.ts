import { closeSync, openSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { StoreDamaged, StoreFull, StoreUnavailable } from "../store.ts";

/**
 * Puts into words what the system or SQLite reports about the disk, the folder or the file. Undefined if the
 * error is about a statement instead.
 *
 * @param file path of the database
 */
export function asStoreUnavailable(error: unknown, file: string): StoreUnavailable | undefined {
  const code = causeOf(codeOf(error), file);
  const sentence = code === undefined ? undefined : sentences.get(code);
  if (sentence === undefined) return undefined;
  const Kind = kinds.get(code ?? 0) ?? StoreUnavailable;
  return new Kind(`${file}: ${sentence}`, { cause: error });
}

/**
 * SQLite says only that a file cannot be opened or that the disk is failing, also if too many files are open
 * or the disk is full. The system says which it is, for as long as it lasts.
 */
function causeOf(code: number | undefined, file: string): number | undefined {
  try {
    if (code === cannotOpen) closeSync(openSync(file, "r+"));
    if (code !== failing) return code;
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < smallestWrite ? full : code;
  } catch (error) {
    const system = error instanceof Error && "code" in error ? error.code : undefined;
    if (system === "EMFILE" || system === "ENFILE") return tooManyFiles;
    return system === "EROFS" ? readOnly : code;
  }
}

/** The error's code as one of SQLite's. */
function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode & primary;
  if ("syscall" in error && "code" in error) return error.code === "ENOSPC" ? full : cannotOpen;
  return undefined;
}

/** The lowest byte of SQLite's codes is their kind. */
const primary = 0xff;

const readOnly = 8;
const failing = 10;
const damaged = 11;
const full = 13;
const cannotOpen = 14;
const noDatabase = 26;
/** Not one of SQLite's. */
const tooManyFiles = -1;

/** What SQLite writes at once when it opens a database: the index of its log. */
const smallestWrite = 32_768;

const kinds: ReadonlyMap<number, typeof StoreUnavailable> = new Map([
  [full, StoreFull],
  [damaged, StoreDamaged],
  [noDatabase, StoreDamaged],
]);

const sentences: ReadonlyMap<number, string> = new Map([
  [5, "The database is locked by another program. Let it finish, or stop it."],
  [
    readOnly,
    "The database cannot be written to. Give the server's user permission to write to the data folder and its files.",
  ],
  [failing, "The disk is failing. What was being written has been rolled back; check the disk."],
  [damaged, "The database is damaged. Replace it with a backup."],
  [full, "The disk is full. What was being written has been rolled back; free some space."],
  [
    cannotOpen,
    "The database cannot be opened. Check that its folder exists and that the server's user may write to it.",
  ],
  [tooManyFiles, "The database cannot be opened: too many files are open. Raise the limit (ulimit -n)."],
  [noDatabase, "The file is not a database. Choose another data folder, or move the file away."],
]);
