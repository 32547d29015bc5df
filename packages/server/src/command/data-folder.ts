import { closeSync, existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CommandError } from "./command-error.ts";

/** Where a server keeps everything. */
export type DataFolder = {
  /** Absolute. */
  readonly path: string;
  /** The database; SQLite lays two more files beside it. */
  readonly database: string;
  /** Files of uploads while they are read. */
  readonly uploads: string;
};

/** A folder that no other server can hold until it is let go. */
export type HeldFolder = DataFolder & Disposable;

/** Where the parts of a data folder lie, whether or not they are there. */
export function dataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  return { path, database: join(path, "aegis.db"), uploads: join(path, "uploads") };
}

/** Whether a server, or a command, has begun a database in a folder. */
export function isBegun(folder: DataFolder): boolean {
  return existsSync(folder.database);
}

/** Whether there is a folder, or anything else of its name. */
export function isThere({ path }: DataFolder): boolean {
  return existsSync(path);
}

/** Makes a data folder that its owner alone may read, where there is none. @throws CommandError */
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
 * Holds a data folder for a server, by an exclusive lock on a file in it: the system lets go of it when the process ends,
 * however it ends.
 *
 * @throws CommandError where another server holds it, or it cannot be written to
 */
export function holdDataFolder(folder: string): HeldFolder {
  const made = makeDataFolder(folder);
  let lock: DatabaseSync | undefined;
  try {
    const file = join(made.path, "server.lock");
    // One that is not there is begun for its owner alone.
    closeSync(openSync(file, "a", 0o600));
    lock = new DatabaseSync(file);
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    const held = lock;
    return { ...made, [Symbol.dispose]: () => held.close() };
  } catch (error) {
    lock?.close();
    if (isBusy(error))
      throw new CommandError(`Another server holds ${made.path}. Stop it, or choose another --data folder.`);
    throw unwritable(made.path, error);
  }
}

/** Throws away what a server keeps. Files of others in the folder stay. */
export function emptyDataFolder({ database }: HeldFolder): void {
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

/** An error of the disk as a line for people; others as they are. */
function unwritable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === undefined) return error;
  const obstacle = obstacles.get(code);
  if (obstacle !== undefined) return new CommandError(`${path} ${obstacle}. Choose another --data folder.`);
  const why = code === "ERR_SQLITE_ERROR" ? "" : ` (${code})`;
  return new CommandError(`${path} cannot be written to${why}. Choose a --data folder that can.`);
}

const obstacles: ReadonlyMap<unknown, string> = new Map([
  ["EEXIST", "is a file, not a folder"],
  ["ENOTDIR", "leads through a file"],
]);
