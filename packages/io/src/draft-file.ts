import { mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file that nobody sees until it is complete. */
export type DraftFile = {
  /** Where to write. */
  readonly path: string;
  /** Moves it to where it belongs, in place of an existing file. */
  keep(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
};

/**
 * Makes room for a draft of a file, in a hidden folder beside it: a file can be moved atomically only within
 * one file system. Call `keep` or `discard` at the end.
 *
 * @throws the system's error if the folder of the file cannot be written to
 */
export async function draftFile(file: string): Promise<DraftFile> {
  const folder = await mkdtemp(join(dirname(file), ".aegis-"));
  const path = join(folder, basename(file));
  return {
    path,
    async keep() {
      await rename(path, file);
      await rm(folder, { recursive: true });
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}
