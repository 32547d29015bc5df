import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { FormFile } from "./form.ts";
import type { FileSink } from "./parse-multipart.ts";

/** A file of a form, which can be read any number of times until it is disposed of. */
type KeptFile = FormFile & {
  /** Its content, from the beginning. */
  readonly read: () => Readable;
};

/** The files of one form, kept on disk until they are disposed of. */
export type TempUploads = AsyncDisposable & { readonly sink: FileSink };

/** Tells our files from others in the folder. */
const suffix = ".upload";

/** Creates the folder of uploads, and removes what a killed process left in it. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const left = (await readdir(folder)).filter((name) => name.endsWith(suffix));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Keeps the part `file` of a form in `folder`, readable by nobody else. Other files, which no operation asks
 * for, are read and dropped.
 *
 * @param newName gives a name that no other file has
 */
export function createTempUploads(folder: string, newName: () => string): TempUploads {
  const paths: string[] = [];
  const writing: Promise<void>[] = [];
  const disposing = new AbortController();
  const sink: FileSink = async (part, file, bytes) => {
    if (part !== "file") {
      await finished(bytes.resume());
      return { ...file, size: 0 };
    }
    const path = join(folder, newName() + suffix);
    paths.push(path);
    const kept = createWriteStream(path, { flags: "wx", mode: 0o600, highWaterMark: chunkBytes });
    const written = pipeline(bytes, kept, { signal: disposing.signal });
    writing.push(written);
    await written;
    const read = () => createReadStream(path, { highWaterMark: chunkBytes });
    return { ...file, size: kept.bytesWritten, read } satisfies KeptFile;
  };
  return {
    sink,
    [Symbol.asyncDispose]: async () => {
      // A file that is still being opened would be created after its removal.
      disposing.abort();
      await Promise.allSettled(writing);
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
  };
}

const chunkBytes = 256 * 1024;
