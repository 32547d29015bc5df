import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CommandError } from "@aegis/terminal";
import { asStoreUnavailable } from "../store/sqlite/store-unavailable.ts";
import { folderProblem } from "./folder-problem.ts";

/** Where a server keeps everything. */
export type DataFolder = {
  /** Absolute. */
  readonly path: string;
  /** The database; SQLite puts two more files beside it. */
  readonly database: string;
  /** Uploaded files while they are being read. */
  readonly uploads: string;
  /** Says where everything has moved to, if it has. */
  readonly moved: string;
};

/** A folder that no other server can hold until it is released. */
export type HeldFolder = DataFolder & Disposable;

/** The paths of a data folder, whether or not they exist. */
export function dataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  return {
    path,
    database: join(path, "aegis.db"),
    uploads: join(path, "uploads"),
    moved: join(path, "moved-to"),
  };
}

/** Whether a folder has a database. */
export function isBegun(folder: DataFolder): boolean {
  return existsSync(folder.database);
}

/** Whether there is a folder, or anything else, at this path. */
export function isThere({ path }: DataFolder): boolean {
  return existsSync(path);
}

/** Creates a data folder, unless it exists, that only its owner may read. @throws CommandError */
export function makeDataFolder(folder: string): DataFolder {
  const made = dataFolder(folder);
  try {
    makeFolder(made.path);
    return made;
  } catch (error) {
    throw unwritable(made.path, error);
  }
}

/**
 * Makes a folder and those above it. Node's own way to do this tries forever if the system has no room
 * for new folders, as in `/proc`.
 */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

/**
 * Holds a data folder for a server, by an exclusive lock on a file in it. The operating system releases the
 * lock when the process ends, however it ends.
 *
 * @throws CommandError if another server holds the folder, or it is not writable
 */
export function holdDataFolder(folder: string): HeldFolder {
  const made = makeDataFolder(folder);
  const file = join(made.path, "server.lock");
  let lock: DatabaseSync | undefined;
  try {
    // A new file is readable by its owner alone.
    closeSync(openSync(file, "a", 0o600));
    lock = new DatabaseSync(file);
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    const held = lock;
    return { ...made, [Symbol.dispose]: () => held.close() };
  } catch (error) {
    lock?.close();
    if (isBusy(error))
      throw new CommandError(
        `Another server is using ${made.path}. Stop it, or choose another --data folder.`,
      );
    throw unwritable(file, error);
  }
}

/** Deletes what a server keeps. Other files in the folder stay. */
export function emptyDataFolder({ database, moved }: HeldFolder): void {
  for (const file of [database, `${database}-wal`, `${database}-shm`, moved]) rmSync(file, { force: true });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

/** Puts an error of the file system into a line for people; other errors stay as they are. */
function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  if (error.code === "ERR_SQLITE_ERROR") return asStoreUnavailable(error, path) ?? error;
  return new CommandError(folderProblem(path, error.code), { cause: error });
}
