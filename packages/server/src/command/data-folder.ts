import { closeSync, existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CommandError } from "@aegis/terminal";

/** Where a server keeps everything. */
export type DataFolder = {
  /** Absolute. */
  readonly path: string;
  /** The database; SQLite puts two more files beside it. */
  readonly database: string;
  /** Uploaded files while they are being read. */
  readonly uploads: string;
};

/** A folder that no other server can hold until it is released. */
export type HeldFolder = DataFolder & Disposable;

/** The paths of a data folder, whether or not they exist. */
export function dataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  return { path, database: join(path, "aegis.db"), uploads: join(path, "uploads") };
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
    mkdirSync(made.path, { recursive: true, mode: 0o700 });
    return made;
  } catch (error) {
    throw unwritable(made.path, error);
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
  let lock: DatabaseSync | undefined;
  try {
    const file = join(made.path, "server.lock");
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
    throw unwritable(made.path, error);
  }
}

/** Deletes what a server keeps. Other files in the folder stay. */
export function emptyDataFolder({ database }: HeldFolder): void {
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

/** Puts an error of the file system into a line for people; other errors stay as they are. */
function unwritable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === undefined) return error;
  const reason = reasons.get(code);
  if (reason !== undefined) return new CommandError(`${path} ${reason}. Choose another --data folder.`);
  const why = code === "ERR_SQLITE_ERROR" ? "" : ` (${code})`;
  return new CommandError(`${path} is not writable${why}. Choose another --data folder.`);
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ["EEXIST", "is a file, not a folder"],
  ["ENOTDIR", "lies below a file"],
]);
