/** What needs files, and with them Node: a path as a file to upload, a download as a file. */
import { openAsBlob } from "node:fs";
import { mkdtemp, open, rename, rm, stat } from "node:fs/promises";
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
  try {
    await writeWhole(stream, path);
  } catch (error) {
    // One that was read has been cancelled by its reader.
    if (!stream.locked) await stream.cancel(error);
    throw underGivenPath(error, path);
  }
}

async function writeWhole(stream: ReadableStream<Uint8Array>, path: string): Promise<void> {
  // Beside its place, since only within one file system a rename is one step.
  const folder = await mkdtemp(join(dirname(path), ".aegis-"));
  try {
    const part = join(folder, basename(path));
    // Opened before anything is read: a pipeline that cannot open it would wait for the next chunk to say so.
    const file = await open(part, "w");
    await pipeline(chunksOf(stream), file.createWriteStream());
    await rename(part, path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The system names the hidden folder, which the caller has never heard of. */
function underGivenPath(error: unknown, path: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  const [reason] = error.message.split(", ");
  const { code } = error;
  return Object.assign(new Error(`${reason}, saveTo '${path}'`, { cause: error }), { code, path });
}
