import { existsSync } from "node:fs";
import { type FileHandle, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { CommandError } from "@aegis/terminal";
import { makeIgnoredFolder } from "./ignored-folder.ts";

/** Where runs are kept unless another folder is named. */
export const runFolder = ".aegis/runs";

/** A place for a new run. */
export type RunPlace = {
  readonly id: number;
  /** Where it is once it is complete. */
  readonly file: string;
  /** Where it is while it is written. */
  readonly draft: string;
  readonly handle: FileHandle;
};

/**
 * Takes the next number for a run in a folder, which is made if need be. What is in it is not part of the
 * user's repository, so that git is told to ignore it.
 *
 * @throws CommandError if the folder cannot be written to
 */
export async function takeRunPlace(folder: string, name: string): Promise<RunPlace> {
  await makeRunFolder(folder, name);
  try {
    for (let id = 1 + (await latestId(folder)); ; id += 1) {
      const [file, draft] = [join(folder, `${id}.json`), join(folder, `${id}.part`)];
      const handle = await takeFile(draft);
      if (handle === undefined) continue;
      if (!existsSync(file)) return { id, file, draft, handle };
      // Another command took the number, and has finished, since the numbers were read.
      await handle.close();
      await rm(draft);
    }
  } catch (error) {
    throw notKept(name, error);
  }
}

/** @throws CommandError if it cannot be made */
export async function makeRunFolder(folder: string, name: string): Promise<void> {
  try {
    await makeIgnoredFolder(folder);
  } catch (error) {
    throw notKept(name, error);
  }
}

function notKept(name: string, cause: unknown): CommandError {
  const reason = cause instanceof Error ? cause.message : cause;
  return new CommandError(`Cannot keep runs in ${name}: ${reason}.`, { cause });
}

/** The highest number that a run of the folder has, complete or not; 0 without any. */
async function latestId(folder: string): Promise<number> {
  const ids = (await readdir(folder)).map((name) => Number(/^(\d+)\.(?:json|part)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...ids);
}

/** @returns undefined if another command has just taken it */
async function takeFile(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "wx");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return undefined;
    throw error;
  }
}
