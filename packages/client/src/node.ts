/** What needs files, and with them Node: a path as a file to upload, a download as a file. */
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { chunksOf } from "./bytes.ts";
import type { CsvDownload } from "./download/csv-download.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";

/**
 * A file on disk, to be uploaded without being read into memory. It is read when it is sent; changed in between, it
 * fails the upload.
 *
 * @throws InvalidArgumentError for what is no file, and the system's error, with the path, for what cannot be read.
 */
export async function fileFromPath(path: string): Promise<File> {
  const found = await stat(path);
  if (!found.isFile()) throw new InvalidArgumentError(`${path} is no file.`);
  const type = "text/csv";
  return new File([await openAsBlob(path, { type })], basename(path), { type });
}

/**
 * Saves a download. The file appears whole, in place of any that was there, or not at all.
 *
 * @throws the system's error, with the path, where it cannot be written; a `ConnectionError` where the download breaks off.
 */
export async function saveTo({ stream }: Pick<CsvDownload<unknown>, "stream">, path: string): Promise<void> {
  // Beside its place, since only within one file system a rename is one step.
  const folder = await mkdtemp(join(dirname(path), ".aegis-")).catch(async (error: unknown) => {
    await stream.cancel(error);
    throw error;
  });
  try {
    const part = join(folder, basename(path));
    await pipeline(chunksOf(stream), createWriteStream(part));
    await rename(part, path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
